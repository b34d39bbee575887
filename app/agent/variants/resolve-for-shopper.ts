import type { LiveProduct } from "~/ports/storefront";
import type { Situation } from "../situation";
import { resolveVariant, wishesOfNeed, type OptionWish, type VariantResolution } from "./resolve-variant";
import { wishesOfMessage } from "./wishes-of-message";

/** The message's words first, then what the open question had settled, then what was said earlier. */
export function resolveForShopper(product: LiveProduct, situation: Situation): VariantResolution {
  const { pending, need, perception, referents } = situation;
  const own = wishesOfMessage(perception, product);
  const settled =
    pending?.kind === "choose-variant" && pending.data.productId === product.id ? readChosen(pending.data.chosen) : [];
  const earlier = wishesOfNeed(need.constraints);
  const first = resolveVariant(product, preferFirst([...own, ...settled, ...earlier], product));
  if (first.status !== "no-such-value" || own.some((wish) => wish.value === first.wish.value)) {
    return fromFocus(first, product, referents.how === "focus" && own.length === 0 ? referents.variantId : null);
  }
  // An earlier wish that this product cannot meet is no reason to refuse it.
  return resolveVariant(product, preferFirst([...own, ...settled], product));
}

/** A variant that was talked about as such ("is the blue in 42 in stock?") is what "add it" means. */
function fromFocus(
  resolution: VariantResolution,
  product: LiveProduct,
  focusVariantId: string | null,
): VariantResolution {
  if (resolution.status !== "open" || focusVariantId === null) return resolution;
  const variant = product.variants.find(({ id }) => id === focusVariantId);
  return variant?.availableForSale ? { status: "one", variant } : resolution;
}

/** One wish per option: of two colours the newer counts. */
function preferFirst(wishes: OptionWish[], product: LiveProduct): OptionWish[] {
  const seen = new Set<string>();
  return wishes.filter((wish) => {
    const option = product.options.find(
      ({ name, values }) =>
        name === wish.name || values.some((value) => value.toLowerCase() === wish.value.toLowerCase()),
    );
    const key = wish.kind === "option" ? (option?.name ?? wish.name ?? wish.value) : wish.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readChosen(value: unknown): OptionWish[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): OptionWish[] =>
    typeof entry === "object" &&
    entry !== null &&
    "name" in entry &&
    "value" in entry &&
    typeof entry.name === "string" &&
    typeof entry.value === "string"
      ? [{ kind: "option", name: entry.name, value: entry.value, said: entry.value }]
      : [],
  );
}
