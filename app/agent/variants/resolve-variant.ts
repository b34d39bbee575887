import type { LiveProduct, LiveVariant } from "~/ports/storefront";
import type { Constraint } from "~/contracts/need-state";
import { stemsOf } from "../perception/phrase-index";
import { containsPhrase } from "../ranking/read-document";
import { isColor } from "../ranking/choose-variant";
import { isForeignSystem, isSameSize } from "../ranking/matching/match-size";
import { isInRange } from "./size-range";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";

/** A wish about an option: what the shopper said about colour, size or any other choice. */
export type OptionWish = { kind: "color" | "size" | "option"; name: string | null; value: string; said: string };

export type VariantResolution =
  | { status: "one"; variant: LiveVariant }
  /** The combination exists and cannot be had. */
  | { status: "sold-out"; variant: LiveVariant; others: LiveVariant[] }
  /** More than one is left: which values of which option are still open. */
  | { status: "open"; option: string; values: string[]; chosen: { name: string; value: string }[] }
  /** A value was named that this product does not come in. */
  | { status: "no-such-value"; wish: OptionWish; option: string; values: string[] };

/**
 * The one variant that the wishes leave, or what is still open. It never picks for the shopper: an option that was not named
 * is settled only where it has a single value.
 */
export function resolveVariant(product: LiveProduct, wishes: OptionWish[]): VariantResolution {
  const chosen: { name: string; accepted: string[] }[] = [];
  const [single] = product.variants;
  if (product.variants.length === 1 && single) return settle(single, product, chosen);

  for (const option of product.options) {
    const wish = wishes.find((candidate) => isAbout(candidate, option, product));
    if (!wish) {
      chosen.push({ name: option.name, accepted: option.values });
      continue;
    }
    const exact = option.values.filter((value) => fits(wish, option, value));
    // "Lemon" for "Lemon Lime", where nothing is called just that.
    const accepted =
      exact.length > 0 || wish.kind !== "option"
        ? exact
        : option.values.filter((value) => containsPhrase(stemsOf(value), stemsOf(wish.value)));
    if (accepted.length === 0)
      return { status: "no-such-value", wish, option: option.name, values: sellableValues(product, option.name) };
    chosen.push({ name: option.name, accepted: narrow(accepted, wish) });
  }

  const fitting = product.variants.filter((variant) =>
    chosen.every(({ name, accepted }) => accepted.includes(valueOf(variant, name) ?? "")),
  );
  const [only] = fitting;
  if (fitting.length === 1 && only) return settle(only, product, chosen);

  const open = chosen.find(({ accepted }) => accepted.length > 1);
  if (!open || !only) {
    // Every option is settled and yet there is no such variant: the combination is not made.
    const unmet = wishes[wishes.length - 1];
    const last = product.options[product.options.length - 1];
    if (unmet && last)
      return { status: "no-such-value", wish: unmet, option: last.name, values: sellableValues(product, last.name) };
    return { status: "open", option: "", values: [], chosen: [] };
  }
  const sellable = fitting.filter((variant) => variant.availableForSale);
  if (sellable.length === 0)
    return {
      status: "sold-out",
      variant: only,
      others: product.variants.filter((variant) => variant.availableForSale),
    };

  const values = open.accepted.filter((value) => sellable.some((variant) => valueOf(variant, open.name) === value));
  return {
    status: "open",
    option: open.name,
    values,
    chosen: chosen.flatMap(({ name, accepted }) =>
      accepted.length === 1 && accepted[0] !== undefined ? [{ name, value: accepted[0] }] : [],
    ),
  };
}

function settle(
  variant: LiveVariant,
  product: LiveProduct,
  chosen: { name: string; accepted: string[] }[],
): VariantResolution {
  if (variant.availableForSale) return { status: "one", variant };
  const others = product.variants.filter(
    (candidate) =>
      candidate.availableForSale &&
      // Another size of the same colour, or another colour in the same size: one option apart.
      chosen.filter(({ name, accepted }) => !accepted.includes(valueOf(candidate, name) ?? "")).length === 1,
  );
  return { status: "sold-out", variant, others: nearest(others, variant, product) };
}

/** Feet do not change: another color in the same size comes first, then the sizes beside it. */
function nearest(others: LiveVariant[], { options }: LiveVariant, product: LiveProduct): LiveVariant[] {
  const size = product.options.find(({ name }) => isSizeOption(name));
  if (size === undefined) return others;
  const at = (variant: Pick<LiveVariant, "options">) =>
    size.values.indexOf(variant.options.find(({ name }) => name === size.name)?.value ?? "");
  const distance = (variant: LiveVariant) => Math.abs(at(variant) - at({ options }));
  return others.toSorted((left, right) => distance(left) - distance(right));
}

/** "Blue" names Blue when there is one, though Harbor Blue is blue as well. */
function narrow(accepted: string[], wish: OptionWish): string[] {
  const exact = accepted.filter(
    (value) => value.toLowerCase() === wish.value.toLowerCase() || value.toLowerCase() === wish.said.toLowerCase(),
  );
  return exact.length > 0 ? exact : accepted;
}

function isAbout(wish: OptionWish, option: LiveProduct["options"][number], product: LiveProduct): boolean {
  if (wish.kind === "color")
    return (
      isColorOption(option.name) || option.values.some((value) => value.toLowerCase() === wish.value.toLowerCase())
    );
  if (wish.kind === "size") {
    // Waist and length are both sizes: the wish is about the one that has such a value, else about the first.
    const sizes = product.options.filter(({ name }) => isSizeOption(name));
    const [first] = sizes;
    const own = sizes.find(({ values }) => values.some((value) => fits(wish, { values }, value))) ?? first;
    return own?.name === option.name;
  }
  const has = ({ values }: { values: string[] }) =>
    values.some((value) => value.toLowerCase() === wish.value.toLowerCase());
  const isNamed = wish.name?.toLowerCase() === option.name.toLowerCase();
  // "Regular" is said of the width where the product has no length; a value of the named option itself comes first.
  return has(option)
    ? isNamed || !product.options.some((other) => other.name.toLowerCase() === wish.name?.toLowerCase() && has(other))
    : isNamed && !product.options.some(has);
}

function fits(wish: OptionWish, option: { values: string[] }, value: string): boolean {
  switch (wish.kind) {
    case "color":
      return isColor(value, wish.value);
    case "size":
      return (
        (!isForeignSystem(option.values, { value: wish.value, name: wish.name }) && isSameSize(value, wish.value)) ||
        isInRange(value, wish)
      );
    case "option":
      return value.toLowerCase() === wish.value.toLowerCase();
  }
}

export function valueOf(variant: LiveVariant, option: string): string | null {
  return variant.options.find(({ name }) => name === option)?.value ?? null;
}

function sellableValues(product: LiveProduct, option: string): string[] {
  const values = product.options.find(({ name }) => name === option)?.values ?? [];
  return values.filter((value) =>
    product.variants.some((variant) => variant.availableForSale && valueOf(variant, option) === value),
  );
}

/** What the need already says about options: the shopper's own earlier words. */
export function wishesOfNeed(constraints: Constraint[]): OptionWish[] {
  return constraints.flatMap((constraint): OptionWish[] => {
    if (constraint.strength === "must-not") return [];
    const { name, value, said } = constraint;
    if (constraint.kind === "color") return [{ kind: "color", name, value, said }];
    if (constraint.kind === "size" && !value.includes("-")) return [{ kind: "size", name, value, said }];
    return constraint.kind === "option" ? [{ kind: "option", name, value, said }] : [];
  });
}
