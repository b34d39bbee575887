import type { IntentName, Perception } from "../../perception/perception";
import { countInWords } from "./count-in-words";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

/** "The same in plum", "dasselbe auch in Weiß", "la même en noir", "et un autre en bleu", "también en blanco", "von den grünen noch eins dazu". */
const ONE_BESIDES_IN =
  /\b(?:the same(?: (?:one|thing|pair))?(?: again)?|(?:das|den|die) ?(?:gleiche|selbe)n?|dasselbe|denselben|dieselben?|l(?:e|a|es) memes?|(?:el|la|los|las|lo) mism[oa]s?|another(?: one| pair)?|one more|noch ein\w*|une? autre|d'autres|encore une?|otr[oa]s?|auch|aussi|tambien|also)(?: (?:nochmal|noch ?mal|noch ?einmal|auch|aussi|tambien|again|too|also|one|par))* (?:in|en)\b|\b(?:noch ein\w*|encore une?|un[oa] mas|one more|another)\b|\b(?:une? autre|otr[oa]) [\p{L}]+(?: mas)?\b/u;
const IN_ITS_PLACE =
  /\b(?:instead|rather|but|stattdessen|lieber|aber|statt|plutot|a la place|au lieu|mais|mejor|en vez|en lugar|pero|change\w*|cambi\w*|tausch\w*|swap)\b/;
const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "availability",
  "product_detail",
  "size_fit",
  "get_recommendation",
  "price",
  "change_cart",
  "compare_products",
];

/** Right behind what was put in: one more of it, in another choice. */
export function readSameIn(perception: Perception, { memory }: Place): Reading {
  const said = memory.justAdded.length === 0 ? null : countInWords(perception);
  if (said === null || said.choices.length === 0) return null;
  const { folded } = said;
  if (!ONE_BESIDES_IN.test(folded) || IN_ITS_PLACE.test(folded)) return null;
  return intend(perception, { name: "add_to_cart", confidence: 0.85 }, HEARD_INSTEAD);
}
