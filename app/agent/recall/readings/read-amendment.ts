import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { countOfSome } from "../../variants/count-of-some";
import { readSizeStep } from "../../variants/size-step";
import { TO_CART } from "../to-cart";
import { HEARD_OF_GOODS } from "./heard-of-goods";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { takesOut } from "./takes-out";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";
import { withSize } from "./with-size";

const COUNT =
  "(?:\\d{1,2}|one|two|three|four|five|six|ein(?:e[nrs]?|s)?|zwei|drei|vier|une?|deux|trois|quatre|un[oa]?|dos|tres|cuatro)";
const UNIT = "(?:(?:pairs?|packs?|boxes|box|bottles?|paar|stuck|packungen|paires?|boites?|pares?|cajas?|unidades?) )?";
/** "The beanie should be teal", "die Mütze soll blau sein", "es muss eine 42 sein". */
const SHOULD_BE =
  /\b(?:the|my|those|these|that|it|they|die|der|das|den|es|sie|le|la|les|il|elle|el|los|las) (?:[\p{L}-]+ ){0,3}(?:should|needs? to|has to|have to|must|ought to|soll(?:te)?n?|muss|mussen|doi(?:t|vent)|devrai(?:t|ent)|deberian?|tienen? que|debe[n]?) (?:be|have been|in\b|etre|ser\b)?/u;
/** "Actually can I have two of those", "finalement deux", "doch lieber zwei". */
const RETHINKS =
  /\b(?:actually|instead|on second thoughts?|after all|changed my mind|in the end|(?:u|you) know what|nah|doch (?:lieber|nur)|lieber|eigentlich|stattdessen|finalement|tout compte fait|plutot|mejor|al final|pensandolo bien|en realidad)\b/;
/** "I only need one pair of the socks", "nur ein Paar". */
const ONLY_SO_MANY = new RegExp(
  `\\b(?:only|just|nur|bloss|seulement|juste|solo|solamente) (?:(?:really )?(?:need|want|take|brauche|will|mochte|quiero|necesito) )?(?:ich )?(?:the )?${COUNT}\\b|\\b(?:should|meant to|supposed to) (?:only |just )?be ${COUNT}\\b|\\bne (?:veux|prends) qu'${COUNT}\\b|\\bn'en (?:veux|prends) qu'${COUNT}\\b`,
  "u",
);
/** "Two of the socks", "make the socks four", "4 paires". */
const SO_MANY = new RegExp(
  `\\b${COUNT} ${UNIT}(?:of (?:the|those|these|them|it|that)|davon|de (?:ceux|celles|estos|esas|esos|los|las))\\b|\\b(?:make|have|do|get) (?:it |that |them |the [\\p{L} -]{2,30} )?${COUNT}\\b|\\bmach\\w* (?:daraus |es |sie )?${COUNT}\\b|\\bmets?(?:-en|-m'en)? ${COUNT}\\b|\\bque sean ${COUNT}\\b`,
  "u",
);
/** "Make it the black", "switch to 10.5". */
const INTO =
  /\bmake (?:it|that|them|those|these)\b|\b(?:switch|change|swap)(?: (?:it|that|them|those|these))? (?:to|for)\b|\bmach\w* (?:es|sie|daraus|das)\b|\btausch\w*\b.{0,20}\b(?:gegen|in|zu)\b|\b(?:change[zr]?|echange[zr]?|remplace[zr]?)\b.{0,20}\b(?:contre|pour|par|en)\b|\bcambia\w*\b.{0,20}\b(?:por|a|en)\b|\b(?:mets|mettez|change[zr]?)[- ](?:le|la|les)\b|\b(?:cambia(?:lo|la|los|las)|ponlo|ponla|ponlos|ponlas)\b/;
/** "Make it 10.5": half a thing is a size. */
const HALF = /(?<=\b(?:make|switch|change) (?:it|that|them|those) (?:to )?(?:an? )?)\d{1,2}[.,]5(?![\d%])/i;
/** "Then 2 black and 1 white": of what was just put in. */
const DIVIDES = new RegExp(`\\b${COUNT} [\\p{L}-]+.{0,20}?(?:,| and | und | et | y )\\s?${COUNT} [\\p{L}-]+`, "u");
const THEN = /^\W*(?:(?:ok(?:ay)?|gut|bon|bueno|vale|so) )?(?:then|dann|alors|entonces)\b/;
/** "One's enough", "that's too many, one will do", "eine reicht", "con uno basta", "one it is". */
const SUFFICES = new RegExp(
  `\\b${COUNT}(?:'s| is| are| \\p{L}+ (?:is|are))? (?:enough|plenty|will do|would do|is fine|reich(?:t|en)|genug(?:t|en)?|genugen|suffit|suffisent|suffira|basta|bastan|it is)\\b|\\bcon ${COUNT} (?:me |nos )?(?:basta|alcanza|es suficiente)\\b|\\b(?:reicht|genugt|suffit|basta con) ${COUNT}\\b`,
  "u",
);
/** "That's a lot of rice. 1 box", "c'est trop, un seul". */
const TOO_MANY =
  /\b(?:too (?:many|much)|(?:that'?s|thats|that is|it'?s) a lot|zu viele?|zuviel|(?:c'est|ca fait) (?:trop|beaucoup)|demasiad[oa]s?|(?:es|son) (?:mucho|much[oa]s))\b/;
const ANY_COUNT = new RegExp(`(?<![\\p{L}\\d])${COUNT}(?![\\p{L}\\d])`, "u");
const HEARD_INSTEAD: IntentName[] = [
  ...HEARD_OF_GOODS,
  "add_to_cart",
  "remove_from_cart",
  "exchange_item",
  "return_item",
  "deny",
  "affirm",
  "compare_products",
  "price",
  "negotiate",
  "out_of_scope",
  "complaint",
];
/** Enough for the need to hear of it, and too little to be looked for. */
const BARELY = 0.4;
const OF_ORDER =
  /\b(?:order(?:ed|s)?|bought|received|arrived|delivered|shipped|bestell\w*|gekauft|geliefert|commande\w*|achete\w*|recu\w*|pedid\w*|compr(?:e|ado)|llego)\b/;
const ASKS =
  /^\W*(?:(?:and|so|but|hm+|ok) )?(?:do|does|did|is|are|was|which|what|when|why|where|how|should|would|will|hab\w*|gibt|ist|sind|welche\w*|wie|avez|as|est|sont|quel\w*|tiene\w*|hay|es|son|cual\w*)\b/;

const EACH_OF_THEM =
  /^\W*(?:(?:and|ok(?:ay)?|make (?:it|that)|actually|please|i'?ll (?:take|have)|i (?:need|want))\W+)*(?:\d{1,2}|two|three|four|five|six) (?:pairs? |packs? |boxes )?(?:of (?:each|both)|each)\b/;
const ONE_MORE =
  /^\W*(?:(?:and|ok(?:ay)?|please|also)\W+)*(?:another|one more)(?: one)?(?: of (?:those|these|them|it|that|the same))?(?: please| then)*\W*$/;
/** "And the next size up as well": besides. */
const BESIDES = /\b(?:as well|too|also|both|besides|auch|dazu|aussi|tambien)\b/;

/** What is in the cart is to be another amount, or come in another size or colour, said in words that nothing else is said in. */
export function readAmendment(perception: Perception, { memory }: Place): Reading {
  const folded = foldText(perception.text);
  if (OF_ORDER.test(folded) || ASKS.test(folded)) return null;
  // What answers our own question is about the thing that was asked of.
  if (memory.pendingQuestion?.kind === "choose-variant") return null;
  const hasWritten = memory.lastCartWriteId !== null;
  const wanted = wantedEntities(perception);
  const has = (...types: string[]) => wanted.some(({ type }) => types.includes(type));
  const isVariant = wanted.some(({ type }) => OF_A_VARIANT.has(type)) || readSizeStep(perception.text) !== null;
  if (has("price", "recipient", "brand")) return null;

  const amends = (meant = perception) => {
    const read = intend(meant, { name: "change_cart", confidence: 0.8 }, HEARD_INSTEAD);
    // What turns out not to be there was a wish.
    return hasWritten ? read : intend(read, { name: "find_product", confidence: BARELY });
  };
  const isThing = has("category", "product");
  const isSo =
    isVariant && ((SHOULD_BE.test(folded) && !has("attribute", "material")) || (INTO.test(folded) && !isThing));
  if (isSo && (hasWritten || memory.shown.length === 0)) return amends();
  const half = HALF.exec(perception.text);
  const isOfCart = hasWritten || (memory.focus === null && memory.shown.length === 0);
  if (half && isOfCart) return amends(withSize(perception, half));
  if (
    memory.justAdded.length > 0 &&
    readSizeStep(perception.text) !== null &&
    !folded.includes("?") &&
    !TO_CART.test(folded)
  )
    return BESIDES.test(folded)
      ? intend(perception, { name: "add_to_cart", confidence: 0.8 }, [...HEARD_INSTEAD, "exchange_item", "change_cart"])
      : amends();

  // "Two of each please", "another one of those": of what was just put in.
  const isEach = memory.justAdded.length > 1 && EACH_OF_THEM.test(folded) && !isThing && !isVariant;
  if (isEach || (memory.justAdded.length === 1 && ONE_MORE.test(folded))) return amends();

  // Amounts: of what was put in here, or of a thing that is named as one that is there.
  const isCounted = SO_MANY.test(folded) || has("quantity");
  const isDivided =
    memory.justAdded.length > 0 &&
    DIVIDES.test(folded) &&
    wanted.filter(({ type }) => OF_A_VARIANT.has(type)).length > 1;
  if (isDivided && (RETHINKS.test(folded) || THEN.test(folded))) return amends();
  const isFewer = ONLY_SO_MANY.test(folded);
  const isRethought = RETHINKS.test(folded) && isCounted;
  const isEnough = SUFFICES.test(folded) || (TOO_MANY.test(folded) && ANY_COUNT.test(folded));
  if (hasWritten && (isFewer || isRethought || isEnough)) return amends();
  // "One of those in oatmeal": some of what was put in become another choice.
  const isSome = isVariant && countOfSome(perception, 2) !== null && !folded.includes("?");
  if (hasWritten && isSome && !takesOut(folded)) return amends();
  return isThing && (isFewer || (isRethought && /\binstead\b|\bstattdessen\b/.test(folded))) ? amends() : null;
}
