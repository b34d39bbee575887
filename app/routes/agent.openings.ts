import type { ActionFunctionArgs } from "@remix-run/node";
import { openingRequestSchema } from "~/contracts/agent-api";
import { offerOpening } from "~/domain/conversations/offer-opening";
import { BUDGETS } from "~/http/agent-budgets";
import { readClientIp } from "~/http/client-ip";
import { readJson } from "~/http/read-body";
import { serveVisitor } from "~/http/serve-visitor";
import { services } from "~/services.server";

const MAX_BYTES = 8192;

/** `POST /agent/openings`: a first line for a shopper who hesitates, or null where silence is the better move. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  serveVisitor(request, { methods: ["POST"], name: "openings", ...BUDGETS.openings }, async ({ shop, visitor }) => {
    const opening = await readJson(request, openingRequestSchema, MAX_BYTES);
    const { country, locale: language } = opening.page;
    const buyerIp = readClientIp(context);
    const { storefrontFor, catalog, merchandising, events } = services.forShop(shop);
    const storefront = storefrontFor({ market: { country, language }, buyerIp });
    const dependencies = { storefront, catalog, merchandising, events, clock: services.clock, ids: services.ids };
    return Response.json(await offerOpening(dependencies, visitor, opening, shop.settings));
  });

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);
