import type { ActionFunctionArgs } from "@remix-run/node";
import { openingRequestSchema } from "~/contracts/agent-api";
import { offerOpening } from "~/domain/openings/offer-opening";
import { BUDGETS } from "~/http/agent-budgets";
import { toCartId } from "~/lib/cart-id";
import { readClientIp } from "~/http/client-ip";
import { readJson } from "~/http/read-body";
import { serveVisitor } from "~/http/serve-visitor";
import { services } from "~/services.server";

const MAX_BYTES = 8192;

/** `POST /agent/openings`: a first line for a shopper who hesitates, or null where silence is the better move. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  serveVisitor(request, { methods: ["POST"], name: "openings", ...BUDGETS.openings }, async ({ shop, visitor }) => {
    const asked = await readJson(request, openingRequestSchema, MAX_BYTES);
    const { country, locale: language } = asked.page;
    const ofShop = services.forShop(shop);
    const buyer = { market: { country, language }, buyerIp: readClientIp(context) };
    const storefront = ofShop.storefrontFor(buyer);
    const { id: visitorId, customerId } = visitor;
    const offers = ofShop.openOffers({ ...buyer, visitorId, customerId, cartId: toCartId(asked.cart?.token), shop });
    const { catalog, knowledge, merchandising, openings, experiments, events, reasonLearning } = ofShop;
    const stores = { storefront, catalog, knowledge, merchandising, openings, experiments, events, reasonLearning };
    const dependencies = { ...stores, offers, clock: services.clock, ids: services.ids, shop };
    return Response.json({ opening: await offerOpening(dependencies, visitor, asked) });
  });

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);
