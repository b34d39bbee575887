import { openingMoves } from "~/agent/openings/opening-moves";
import type { OpeningSituation } from "~/agent/openings/opening-situation";
import { writeOpening } from "~/agent/openings/write-opening";
import { pageContextSchema } from "~/contracts/agent-api";
import type { CartView } from "~/contracts/cart-view";
import type { OpeningPreview, OpeningPreviewQuery } from "~/contracts/opening-view";
import { dayOf } from "~/lib/shop-calendar";
import type { LiveProduct } from "~/ports/storefront";
import { findNever } from "./find-never";
import type { OpeningDependencies } from "./offer-opening";
import { readOpeningSituation } from "./read-opening-situation";

type Dependencies = Pick<
  OpeningDependencies,
  "storefront" | "catalog" | "knowledge" | "merchandising" | "clock" | "shop"
> & { shop: { countryCode: string } };

/**
 * What a shopper would read, about a product of the shop as it is now: on its page, with one of it in the cart, compared
 * with one that is like it, searched for by its kind, or bought before, whichever the move is about.
 */
export async function previewOpening(
  dependencies: Dependencies,
  { move, product: text, language }: OpeningPreviewQuery,
): Promise<OpeningPreview> {
  const { storefront, catalog, clock, shop } = dependencies;
  const [match] = await catalog.findCandidates({ text, filters: { available: true }, limit: 1 });
  const [product] = match ? await storefront.readProducts([match.document.id]) : [];
  if (!product) return { about: null, text: null, replies: [] };

  const page = pageContextSchema.parse({
    ...{ path: "/", template: "product", productId: product.id, locale: language, country: shop.countryCode },
    searchTerms: product.productType || product.title,
  });
  const trail = await storefront.readRecommendations(product.id, "related");
  const readers = { ...dependencies, isNever: (products: LiveProduct[]) => findNever(dependencies, products) };
  const read = await readOpeningSituation(readers, new Set(openingMoves[move].needs), {
    ...{ product, cart: cartOf(product), currency: shop.currency, boughtIds: [product.id] },
    request: { page, trail: trail.map(({ id }) => id) },
    today: dayOf(clock.now(), shop.timezone),
  });
  const situation: OpeningSituation = { ...read, variantId: product.variants[0]?.id ?? null };
  const opening = writeOpening({
    planned: { move, reason: move },
    situation,
    locale: language,
    settings: shop.settings,
  });
  return {
    about: product.title,
    text: opening?.text ?? null,
    replies: opening?.quickReplies.map(({ label }) => label) ?? [],
  };
}

function cartOf({ id, handle, title, variants }: LiveProduct): CartView | null {
  const variant = variants.find(({ availableForSale }) => availableForSale);
  if (!variant) return null;
  const { price } = variant;
  return {
    lines: [
      {
        ...{ id: "preview", variantId: variant.id, productId: id, handle, title, variantTitle: variant.title },
        ...{ quantity: 1, unitPrice: price, lineTotal: price, imageUrl: null, url: "" },
      },
    ],
    ...{ totalQuantity: 1, subtotal: price, total: price, discountCodes: [], checkoutUrl: null },
  };
}
