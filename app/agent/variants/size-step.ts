import { foldText } from "../perception/fold-text";
import { isSizeOption } from "../perception/vocabulary-index";
import type { LiveProduct } from "~/ports/storefront";
import type { OptionWish } from "./resolve-variant";

const UP =
  /\b(?:one|1|a|the next|half a|a half) ?(?:full )?size (?:up|bigger|larger)\b|\b(?:next size up|(?:a|one|the) (?:bigger|larger) size)\b|\beine (?:halbe )?(?:nummer|grose|grosse) (?:groser|grosser|hoher)\b|\bune (?:demi-?)?(?:taille|pointure) (?:au[- ]dessus|plus grande)\b|\b(?:una|media) talla (?:mas(?: grande)?|arriba)\b/;
const DOWN =
  /\b(?:one|1|a|the next|half a|a half) ?(?:full )?size (?:down|smaller|less)\b|\b(?:next size down|(?:a|one|the) smaller size)\b|\beine (?:halbe )?(?:nummer|grose|grosse) (?:kleiner|darunter)\b|\bune (?:demi-?)?(?:taille|pointure) (?:en[- ]dessous|plus petite|de moins)\b|\b(?:una|media) talla (?:menos|mas (?:chica|pequena)|abajo)\b/;
const HALF = /\bhalf\b|\bhalbe\b|\bdemi|\bmedia talla\b/;

/** "One size down", "eine Nummer größer": 1 or -1, by halves .5; null where nothing of the kind is said. */
export function readSizeStep(text: string): number | null {
  const folded = foldText(text);
  const length = HALF.test(folded) ? 0.5 : 1;
  if (DOWN.test(folded)) return -length;
  return UP.test(folded) ? length : null;
}

/** The size so far from the present one, as a wish; null where the product has none there. */
export function stepSize(
  product: LiveProduct,
  present: { name: string; value: string }[],
  step: number,
): OptionWish | null {
  const option = product.options.find(({ name }) => isSizeOption(name));
  const now = option && present.find(({ name }) => name === option.name)?.value;
  if (!option || now === undefined) return null;
  const figure = numberIn(now);
  const wanted =
    figure === null
      ? option.values[option.values.indexOf(now) + Math.sign(step)]
      : option.values.find((value) => numberIn(value) === figure + step);
  return wanted === undefined ? null : { kind: "option", name: option.name, value: wanted, said: wanted };
}

function numberIn(value: string): number | null {
  const match = /\d+(?:\.\d+)?/.exec(value);
  return match && !/^[a-z]{1,3} \(/i.test(value) ? Number(match[0]) : null;
}
