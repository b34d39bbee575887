import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { contrastOf } from "../../variants/contrast";
import { exchangeOf } from "../../variants/swap-sides";
import { letterSizesIn } from "../../variants/letter-sizes";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";

/** "Swap the tee for an L". */
const EXCHANGES =
  /(?:^|[.!;]\s)\W*(?:(?:please|can you|could you|pls|oh|and|also|bitte|kannst du)\W+)*(?:swap|switch|change|exchange|replace|tausch\w*|wechs(?:le|el)\w*|change[zr]?|echange[zr]?|remplace[zr]?|cambia\w*)\b.+\b(?:for|to|into|with|gegen|auf|contre|pour|en|por)\b/;
const MEANT = /\b(?:i (?:really )?mean(?:t)?|ich mein(?:te|e)|je voulais dire|quise decir|queria decir)\b/;
const OF_ORDER =
  /\b(?:order(?:ed|s)?|bought|received|arrived|delivered|bestell\w*|gekauft|commande\w*|achete\w*|pedido|compr[eé])\b/;
/** "The neck tube in green would be nicer." */
const NICER =
  /\b(?:would be|is|are|looks?|'d be|might be) (?:much |a bit |actually )?(?:nicer|better|cooler|prettier)\b(?! than)|\bi(?:'d| would)? (?:prefer|rather (?:have|take))\b/;
/** "Swap it for the Lighthouse", "replace the belt with the vest". */
const SWAPS_FOR =
  /\b(?:swap|switch|change|exchange|replace|trade)\b(?: (?:it|that|this|them|those|these)| (?:the|my) (?:[\p{L}\d-]+ ){0,3}[\p{L}\d-]+)?(?: out| over)? (?:for|with|to)\b/u;
/** "Yes, swap it", after "is there one in berry?". */
const SWAPS_TO_IT =
  /^\W*(?:(?:yes|yeah|yep|ok(?:ay)?|sure|great|perfect|please|cool|then)\W+)*(?:let'?s )?(?:swap|switch|change|exchange)(?: (?:it|them|that|this|mine))?(?: (?:to|for) (?:that|this|it)(?: one)?)?(?: (?:then|please|pls|over))*\W*$/;
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
  "feedback",
];

/** "Could it be the charcoal one instead?" */
const ASKS_TO =
  /\b(?:can|could|would|will) (?:you|i|we|it|that|they)\b|\b(?:kann|konn\w*|darf|durft\w*) (?:ich|man|es|sie|du|wir)\b|\b(?:pouvez|pourriez|peux|pourrais|peut|pourrait)\b|\b(?:puedes?|podrias?|podria|pueden)\b/;
const HEARD_IN_CONTRAST: IntentName[] = [
  "remove_from_cart",
  "deny",
  "availability",
  "product_detail",
  "get_recommendation",
  "gift_help",
  "compare_products",
  "price",
  "negotiate",
  "out_of_scope",
];
/** "Nvm, blue looks better, switch it": the doing by itself, with its choice before it. */
const SWAPS_IT =
  /(?:^|[.,;!?:-]\s*|\b(?:please|then|and|so|just|pls|can you|could you|bitte|und|dann|et|alors|y|entonces)\s)(?:(?:swap|switch|change|exchange)(?: (?:it|them|that|this|those|mine))?|(?:tausch|wechsel)\w*(?: (?:es|sie|ihn|das))?(?: bitte)?(?: (?:aus|um))?|(?:echange|change|remplace)[zr]?(?:-(?:le|la|les))|cambia(?:l[oa]s?|me l[oa]s?|rl[oa]s?))(?: (?:please|pls|then|over|bitte|danke|svp|por favor))*\s*[.!]*$/;

/** A line of the cart in another size or colour, or another thing in the place of what was just put in. */
export function readLineSwap(perception: Perception, { memory }: Place): Reading {
  const { cues, text } = perception;
  const named = wantedEntities(perception);
  const isOfLine =
    named.some(({ type }) => type === "category" || type === "product") &&
    named.some(({ type }) => OF_A_VARIANT.has(type));
  const folded = foldText(text);
  const isExchange = exchangeOf(perception) !== null || (isOfLine && EXCHANGES.test(folded));
  if (isExchange && !OF_ORDER.test(folded) && !cues.question)
    return intend(perception, { name: "change_cart", confidence: 0.8 }, OF_SERVICE);
  // "Oatmeal instead of teal", "L, not XL": of what this conversation has put in, and politely asked for as well.
  const hasWritten = memory.lastCartWriteId !== null;
  const isTold = !cues.question || ASKS_TO.test(folded);
  if (hasWritten && isTold && !OF_ORDER.test(folded) && contrastOf(perception) !== null)
    return intend(perception, { name: "change_cart", confidence: 0.8 }, [...OF_SERVICE, ...HEARD_IN_CONTRAST]);
  const isChoice = named.some(({ type }) => OF_A_VARIANT.has(type)) || letterSizesIn(text).length > 0;
  if (
    memory.justAdded.length > 0 &&
    isChoice &&
    (WRONG.test(folded) || NICER.test(folded) || SWAPS_IT.test(folded)) &&
    !OF_ORDER.test(folded) &&
    !cues.question
  )
    return intend(perception, { name: "change_cart", confidence: 0.8 }, [
      ...OF_SERVICE,
      "order_problem",
      "availability",
    ]);
  const isShown = memory.digest.at(-1)?.moves.includes("check-stock") === true && memory.focus?.variantId != null;
  if (memory.justAdded.length > 0 && isShown && SWAPS_TO_IT.test(folded))
    return intend(perception, { name: "change_cart", confidence: 0.8 }, [...OF_SERVICE, "affirm", "availability"]);
  // "I meant the bobble hat": another thing in its place.
  const isOther = named.some(({ type }) => type === "category" || type === "product");
  const isReplaced = SWAPS_FOR.test(folded) && !OF_ORDER.test(folded) && isTold;
  if (memory.justAdded.length > 0 && isOther && (MEANT.test(folded) || isReplaced))
    return intend(perception, { name: "change_cart", confidence: 0.8 }, [
      ...OF_SERVICE,
      "deny",
      "availability",
      "product_detail",
      "affirm",
    ]);
  // "I meant the sticks": another value of what was just put in, in a word that no list knows.
  const isBare = MEANT.test(folded) && !cues.question && perception.terms.length + named.length <= 2;
  if (memory.justAdded.length === 1 && isBare)
    return intend(perception, { name: "change_cart", confidence: 0.8 }, [...OF_SERVICE, ...HEARD_IN_CONTRAST]);
  return null;
}
