import type { MoveContext } from "./move-context";

const MAX_LISTS = 5;
const MAX_ITEMS = 6;

/** Keeps a list that was shown, what is in focus with those of its options that are settled, and the prices that were told. */
export function rememberShown(
  productIds: string[],
  focusVariantId: string | null,
  { situation, desk }: Pick<MoveContext, "situation" | "desk">,
  chosen: { name: string; value: string }[] = [],
): void {
  const { memory, page } = situation.input;
  const products = productIds.flatMap((id) => desk.evidence.products.get(id) ?? []).slice(0, MAX_ITEMS);
  const [first] = products;
  if (!first) return;

  const list = products.map(({ id, handle, title, variants }) => {
    const prices = variants.filter((variant) => variant.availableForSale).map((variant) => variant.price.amount);
    return { id, handle, title, price: prices.length > 0 ? Math.min(...prices) : null };
  });
  const currency = first.variants[0]?.price.currency ?? null;
  desk.remember({
    ...(products.length > 1 || memory.shown.length === 0 ? { shown: [list, ...memory.shown].slice(0, MAX_LISTS) } : {}),
    focus: {
      id: first.id,
      variantId: focusVariantId,
      pageProductId: page.productId,
      price: list[0]?.price ?? null,
      isAlone: products.length === 1,
      chosen,
    },
    toldCurrency: currency,
    toldPrices: {
      // Prices in another market's currency say nothing of these.
      ...(memory.toldCurrency === currency ? memory.toldPrices : {}),
      ...Object.fromEntries(
        products.flatMap(({ variants }) => variants.map((variant) => [variant.id, variant.price.amount] as const)),
      ),
    },
  });
}
