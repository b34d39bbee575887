import type { z } from "zod";
import { writeOpening } from "~/agent/openings/write-opening";
import type { openingRequestSchema, openingResponseSchema } from "~/contracts/agent-api";
import type { ShopSettings } from "~/contracts/shop-settings";
import type { Ids } from "~/ports/ids";
import type { Storefront } from "~/ports/storefront";

/** A first line for a shopper who hesitates, about the product on their page as it is now; null where silence is the better move. */
export async function offerOpening(
  { storefront, ids }: { storefront: Storefront; ids: Ids },
  { page, reasons }: z.infer<typeof openingRequestSchema>,
  settings: ShopSettings,
): Promise<z.infer<typeof openingResponseSchema>> {
  const { productId, locale } = page;
  const [products, alternatives] =
    productId === null
      ? [[], []]
      : await Promise.all([storefront.readProducts([productId]), storefront.readRecommendations(productId, "related")]);

  const opening = writeOpening({ reasons, product: products[0] ?? null, alternatives, locale, settings });
  return { opening: opening && { id: ids.random(), ...opening } };
}
