import type { LiveProduct, LiveVariant } from "~/ports/storefront";
import { foldText } from "../perception/fold-text";
import { isColorOption } from "../perception/vocabulary-index";

const CHEAP = String.raw`(?:cheap(?:er|est)|less expensive|least expensive|lower[- ]priced|reduced|discounted|on sale|on offer|sale|guns?tig(?:er|ere|eren|ste|sten)|billig(?:er|ere|eren|ste|sten)|reduziert\w*|moins chere?s?|en promo\w*|soldee?s?|mas barat[oa]s?|rebajad[oa]s?|en oferta)`;
const COLOR = "(?:colou?rs?|colou?rways?|farben?|couleurs?|colores)";
const FLAVOR = "(?:flavou?rs?|sorten?|geschmack\\w*|gouts?|parfums?|sabor(?:es)?)";
const OF = (kind: string) => new RegExp(String.raw`\b${CHEAP}\b.{0,15}\b${kind}\b|\b${kind}\b.{0,15}\b${CHEAP}\b`);
const OF_COLOR = OF(COLOR);
const OF_FLAVOR = OF(FLAVOR);

/** Of which option a message asks for what costs less: "the cheaper color", "ist eine Farbe günstiger?"; null: of none. */
export function asksPricedValue(text: string): "color" | "flavor" | null {
  const folded = foldText(text);
  if (OF_COLOR.test(folded)) return "color";
  return OF_FLAVOR.test(folded) ? "flavor" : null;
}

/** What the values of that option cost, the least first: variants that can be had, by their price. */
export type ValuePrices = { option: string; groups: { variant: LiveVariant; values: string[] }[] };

/** Null where the product has no such option, or a value of it has several prices by itself. */
export function pricesByValue({ options, variants }: LiveProduct, kind: "color" | "flavor"): ValuePrices | null {
  const option = options.find(({ name }) => (kind === "color" ? isColorOption(name) : FLAVOR_NAME.test(name)));
  if (option === undefined) return null;
  const groups: ValuePrices["groups"] = [];
  for (const value of option.values) {
    const own = variants.filter(
      (variant) =>
        variant.availableForSale &&
        variant.options.some((chosen) => chosen.name === option.name && chosen.value === value),
    );
    const [cheapest] = own.toSorted((left, right) => left.price.amount - right.price.amount);
    if (cheapest === undefined) continue;
    const group = groups.find(({ variant }) => variant.price.amount === cheapest.price.amount);
    if (group) group.values.push(value);
    else groups.push({ variant: cheapest, values: [value] });
  }
  return {
    option: option.name,
    groups: groups.toSorted((left, right) => left.variant.price.amount - right.variant.price.amount),
  };
}

const FLAVOR_NAME = /flavou?r|geschmack|sorte|go[uû]t|sabor/i;
