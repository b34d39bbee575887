import type { ConversationMemory } from "~/contracts/conversation-memory";
import { ageIn } from "../../measures/is-age";
import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { bodyMeasures, isOfBody } from "../../variants/measured-size";
import { groupOfTitle } from "../group-of-title";
import { intentConfidence, SURE } from "./intent-confidence";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const OF_SIZES = new Set(["size", "recipient"]);
const MOST_BARE_WORDS = 4;
const BETWEEN =
  /\b(?:in ?between|between (?:two|the two|sizes?|them)|zwischen (?:zwei|den)|entre (?:deux|les deux|dos|las dos))\b/;
const WHICH_OF_TWO =
  /\bwhich (?:one )?of (?:the|those|these) (?:two )?sizes?\b|\bwhich (?:of the two )?sizes? would you\b/;
const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "get_recommendation",
  "compare_products",
  "out_of_scope",
  "product_detail",
  "gift_help",
  "warranty_care",
  "exchange_item",
];

/** "She's 5", "and if I'm between two?", behind talk of sizes: what was asked before is asked with it. */
export function readSizeAnswer(perception: Perception, { memory, measures, referents }: Place): Reading {
  const folded = foldText(perception.text);
  const isAsked = WHICH_OF_TWO.test(folded);
  const isAfterSizes = memory.digest.at(-1)?.moves.includes("size-help") === true;
  const whose = perception.entities.some(({ type }) => type === "recipient");
  // "I'm a women's 9", said first on a product's page.
  const isOfNobody =
    memory.focus?.isAlone === true && referents.how === "focus" && groupOfTitle(titleInFocus(memory)) === null;
  const isAtPage =
    ((referents.how === "page" && memory.digest.length === 0) || (isOfNobody && whose)) &&
    perception.entities.some(({ type }) => type === "size");
  // "Man, large", over several things: they narrow the list.
  const isOverList = (memory.shown[0]?.length ?? 0) > 1 && memory.focus?.isAlone !== true && !isAfterSizes;
  const isBare = perception.text.trim().split(/\s+/).length <= MOST_BARE_WORDS && !perception.cues.question;
  if (
    isOverList &&
    isBare &&
    perception.entities.length > 0 &&
    perception.entities.every(({ type }) => OF_SIZES.has(type))
  )
    return isWritten(perception, "size_fit")
      ? null
      : intend(perception, { name: "find_product", confidence: 0.8 }, ["size_fit"]);
  // "Calf is 14 inches", of the one thing that is talked about.
  const isMeasured =
    (referents.how === "page" || memory.focus?.isAlone === true || memory.shown[0]?.length === 1) &&
    referents.productIds.length > 0 &&
    isOfBody(perception.text) &&
    bodyMeasures(perception.text).length > 0 &&
    !perception.cues.question;
  const isOnlySizes = perception.entities.every(({ type, negated }) => !negated && OF_SIZES.has(type));
  if (!isAsked && (!(isAfterSizes || isAtPage || isMeasured) || !isOnlySizes || (measures.length > 0 && !isMeasured)))
    return null;
  // "Do you have that in regular?" asks for what there is.
  if (!isAsked && intentConfidence(perception, "availability") >= SURE) return null;
  const tells =
    isAsked ||
    BETWEEN.test(folded) ||
    ageIn(perception.text) !== null ||
    bodyMeasures(perception.text).length > 0 ||
    (perception.entities.some(({ type }) => type === "size") && perception.terms.length === 0);
  return tells ? intend(perception, { name: "size_fit", confidence: 0.9 }, HEARD_INSTEAD) : null;
}

function titleInFocus({ focus, shown }: ConversationMemory): string {
  return shown.flat().find(({ id }) => id === focus?.id)?.title ?? "Men's";
}
