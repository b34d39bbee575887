import type { LiveVariant } from "~/ports/storefront";
import { isReducedNow } from "../../evidence/is-reduced-now";
import type { RankedProduct } from "../../ranking/ranked-product";
import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";
import { joinNames } from "./name-facts";
import { rememberShown } from "./remember-shown";

/** Tells what of these costs less than it did; false where nothing does. */
export async function sayReduced(items: readonly RankedProduct[], context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const offers = items.flatMap(({ document }) => {
    const variant = reducedVariant(desk.evidence.products.get(document.id)?.variants ?? []);
    return variant === null ? [] : [{ productId: document.id, variantId: variant.id }];
  });
  if (offers.length === 0) return false;

  const names = offers.map(({ productId, variantId }) =>
    voice.text("promotion.name", {
      title: slot.title(productId),
      price: slot.price(variantId),
      before: slot.compareAt(variantId),
    }),
  );
  await voice.say("promotion.list", { names: joinNames(names, situation.locale) });
  await desk.show({
    type: "products",
    items: offers.map(({ productId }) => ({ productId, variantId: null, reason: null })),
  });
  rememberShown(
    offers.map(({ productId }) => productId),
    null,
    context,
  );
  return true;
}

export function reducedVariant(variants: LiveVariant[]): LiveVariant | null {
  return variants.find(isReducedNow) ?? null;
}
