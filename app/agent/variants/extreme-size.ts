import { foldText } from "../perception/fold-text";
import { isSizeOption } from "../perception/vocabulary-index";
import type { LiveProduct } from "~/ports/storefront";

const BIGGER =
  /\b(?:the|la|le|el|die|der|das|den) (?:bigger|larger|biggest|largest|big|large|groser\w*|grosser\w*|groste\w*|grosste\w*|grande|plus grande?|mas grande) (?:one|ones|size|bottle|tube|stick|pack|tub|jar|version|grosse|taille|talla)\b|\b(?:la|le|el) (?:plus|mas) grande?\b/;
const SMALLER =
  /\b(?:the|la|le|el|die|der|das|den) (?:smaller|smallest|little|kleiner\w*|kleinste\w*|petite?|pequen[oa]|plus petite?|mas pequen[oa]) (?:one|ones|size|bottle|tube|stick|pack|tub|jar|version|grosse|taille|talla)\b|\b(?:la|le|el) (?:plus petite?|mas pequen[oa])\b/;

/** "The bigger size" of a thing that comes in two; null where it comes in more, or neither is said. */
export function extremeSize(text: string, { options }: LiveProduct): { name: string; value: string } | null {
  const sizes = options.find(({ name, values }) => isSizeOption(name) && values.length === 2);
  const [first, last] = sizes?.values ?? [];
  if (!sizes || first === undefined || last === undefined) return null;
  const folded = foldText(text);
  if (BIGGER.test(folded)) return { name: sizes.name, value: last };
  return SMALLER.test(folded) ? { name: sizes.name, value: first } : null;
}
