import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "And who pays the postage?" after a question about returns. */
const COSTS =
  /\bwho(?:'s)? pay(?:s|ing)?\b|\bpostage\b|\bis (?:it|that) free\b|\bfor free\b|\b(?:what does|how much (?:is|does|would)) (?:it|that)(?: cost)?\b|\bdo i (?:have to |need to )?pay\b|\bwer (?:zahlt|bezahlt|tragt|ubernimmt)\b|\bwas kostet\b|\b(?:qui|c'est qui qui) pa(?:ie|ye)\b|\bquien paga\b|\bcuanto (?:cuesta|sale)\b|\b(?:est|sont|c'est|es|son|sale|salen|ist|sind|geht|gehen)\b.{0,20}\b(?:kostenlos|kostenfrei|gratis|umsonst|gratuit\w*|offert\w*)\b|\b(?:is|are) .{0,20}\bfree\b/;

export function asksWhatItCosts({ text, entities }: Perception): boolean {
  const namesGoods = entities.some(({ type, negated }) => !negated && ["category", "product", "price"].includes(type));
  return !namesGoods && COSTS.test(foldText(text));
}
