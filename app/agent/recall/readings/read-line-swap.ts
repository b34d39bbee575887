import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { swapSides } from "../../variants/swap-sides";
import { letterSizesIn } from "../../variants/letter-sizes";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";

/** "Swap the tee for an L". */
const EXCHANGES =
  /^\W*(?:(?:please|can you|could you|pls|oh|and|also|bitte|kannst du)\W+)*(?:swap|switch|change|exchange|replace|tausch\w*|wechs(?:le|el)\w*|change[zr]?|echange[zr]?|remplace[zr]?|cambia\w*)\b.+\b(?:for|to|into|with|gegen|auf|contre|pour|en|por)\b/;
const MEANT = /\b(?:i (?:really )?mean(?:t)?|ich mein(?:te|e)|je voulais dire|quise decir|queria decir)\b/;
const OF_ORDER =
  /\b(?:order(?:ed|s)?|bought|received|arrived|delivered|bestell\w*|gekauft|commande\w*|achete\w*|pedido|compr[eé])\b/;
/** "Oh, wrong color": of what was just put in. */
const WRONG =
  /\bwrong (?:size|colou?r|one|flavou?r|width|length)\b|\bfalsche[nr]? (?:grosse|farbe|sorte)\b|\bmauvaise? (?:taille|pointure|couleur|gout)\b|\b(?:talla|color) equivocad[oa]\b/;
const OF_SERVICE: IntentName[] = [
  "exchange_item",
  "change_order",
  "return_item",
  "return_policy",
  "find_product",
  "size_fit",
  "add_to_cart",
];

/** A line of the cart in another size or colour, or another thing in the place of what was just put in. */
export function readLineSwap(perception: Perception, { memory }: Place): Reading {
  const { cues, text } = perception;
  const named = wantedEntities(perception);
  const isOfLine =
    named.some(({ type }) => type === "category" || type === "product") &&
    named.some(({ type }) => OF_A_VARIANT.has(type));
  const folded = foldText(text);
  const isExchange = swapSides(perception) !== null || (isOfLine && EXCHANGES.test(folded));
  if (isExchange && !OF_ORDER.test(folded) && !cues.question)
    return intend(perception, { name: "change_cart", confidence: 0.8 }, OF_SERVICE);
  const isChoice = named.some(({ type }) => OF_A_VARIANT.has(type)) || letterSizesIn(text).length > 0;
  if (memory.justAdded.length > 0 && isChoice && WRONG.test(folded) && !OF_ORDER.test(folded) && !cues.question)
    return intend(perception, { name: "change_cart", confidence: 0.8 }, [
      ...OF_SERVICE,
      "order_problem",
      "availability",
    ]);
  // "I meant the bobble hat": another thing in its place.
  const isOther = named.some(({ type }) => type === "category" || type === "product");
  if (memory.justAdded.length > 0 && isOther && MEANT.test(folded))
    return intend(perception, { name: "change_cart", confidence: 0.8 }, [
      ...OF_SERVICE,
      "deny",
      "availability",
      "product_detail",
    ]);
  return null;
}
