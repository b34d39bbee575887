import type { ActionFunctionArgs } from "@remix-run/node";
import { writeOpening } from "~/agent/openings/write-opening";
import { openingRequestSchema } from "~/contracts/agent-api";
import { BUDGETS } from "~/http/agent-budgets";
import { readClientIp } from "~/http/client-ip";
import { readJson } from "~/http/read-body";
import { serveVisitor } from "~/http/serve-visitor";
import { services } from "~/services.server";

const MAX_BYTES = 8192;

/** `POST /agent/openings`: a first line for a shopper who hesitates, or null where silence is the better move. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  serveVisitor(request, { methods: ["POST"], name: "openings", ...BUDGETS.openings }, async ({ shop }) => {
    const { page, reasons } = await readJson(request, openingRequestSchema, MAX_BYTES);
    const market = { country: page.country, language: page.locale };
    const storefront = services.forShop(shop).storefrontFor({ market, buyerIp: readClientIp(context) });

    const { productId } = page;
    const [products, alternatives] =
      productId === null
        ? [[], []]
        : await Promise.all([
            storefront.readProducts([productId]),
            storefront.readRecommendations(productId, "related"),
          ]);
    const { settings } = shop;
    const opening = writeOpening({
      reasons,
      product: products[0] ?? null,
      alternatives,
      locale: page.locale,
      settings,
    });
    return Response.json({ opening: opening && { id: services.ids.random(), ...opening } });
  });

export const loader = action;
