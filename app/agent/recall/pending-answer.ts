import type { ConversationMemory } from "~/contracts/conversation-memory";
import { foldText } from "../perception/fold-text";
import { leavesAll } from "../variants/left-to-us";
import type { Entity, IntentName, Perception } from "../perception/perception";

export type PendingAnswer = {
  kind: string;
  data: Record<string, unknown>;
  /** What the message says to the question: value where it names something ("42", "the men's"). */
  reply: "yes" | "no" | "value";
};

/** Intents that an answer may carry by itself ("in 42", "add the blue one"); any other sure one is a matter of its own. */
const OF_AN_ANSWER: IntentName[] = [
  "find_product",
  "add_to_cart",
  "availability",
  "size_fit",
  "affirm",
  "deny",
  "thanks",
  "change_cart",
];
const SURE = 0.6;
const MAX_SHORT_WORDS = 4;
/** "Nah, forget it", "leave it", "never mind": what was asked about is not wanted any more. On folded text. */
const DROPS =
  /^\W*(?:(?:no|nah|nope|oh|ah|ok|okay|well|hm+|actually|please|just|ach|nein|non)\W+)*(?:forget (?:it|that|about it|this)|never ?mind|leave it|skip it|drop it|doesn'?t matter|don'?t bother|not (?:any ?more|now)|vergiss (?:es|das)|vergessen sie(?: es| das)?|egal|lass(?:en sie)? (?:es|mal|das)|laissez? tomber|oubliez? ca|tant pis|dejalo|olvidalo|da igual|no importa)(?:\W+(?:then|please|thanks?|thank you|now|it|for now|danke|bitte|merci|gracias))*\W*$/;

/** How the message answers the one question that is open, or null when it does not. */
export function readPendingAnswer(
  perception: Perception,
  pending: ConversationMemory["pendingQuestion"],
): PendingAnswer | null {
  const { cues } = perception;
  if (!pending || cues.isBot || cues.memory || cues.undo || cues.startOver) return null;
  const answer = (reply: PendingAnswer["reply"]) => ({ kind: pending.kind, data: pending.data, reply });
  const has = (name: IntentName) =>
    perception.intents.some((intent) => intent.name === name && intent.confidence >= 0.5);
  const isElsewhere = perception.intents.some(
    ({ name, confidence }) => confidence >= SURE && !OF_AN_ANSWER.includes(name),
  );

  if (pending.kind === "choose-variant" && leavesAll(perception.text)) return answer("value");
  if (DROPS.test(foldText(perception.text))) return answer("no");
  const isValue = !isElsewhere && fitsQuestion(pending.kind, perception);
  if (isValue && hasContent(perception)) return answer("value");
  if (has("deny")) return answer("no");
  // "Ok, two of the high support" is no yes to "men's or women's?".
  const isOpen = pending.kind === "audience" || pending.kind === "need";
  if (has("affirm") && !isElsewhere && !(isOpen && hasContent(perception))) return answer("yes");
  return isValue ? answer("value") : null;
}

/** "Yes, the men's" names something; "yes please" does not. */
function hasContent({ entities, terms, cues, intents }: Perception): boolean {
  const isBareReply =
    intents.some(({ name }) => name === "affirm" || name === "deny") && entities.length === 0 && terms.length === 0;
  return !isBareReply || cues.ordinals.length > 0;
}

function fitsQuestion(kind: string, perception: Perception): boolean {
  const { entities, terms, cues, text } = perception;
  const names = (...types: Entity["type"][]) =>
    entities.some((entity) => !entity.negated && types.includes(entity.type));
  const isShort = text.trim() !== "" && text.trim().split(/\s+/).length <= MAX_SHORT_WORDS;

  switch (kind) {
    case "choose-variant":
      if (names("category", "product")) return false;
      if (names("color", "size", "option", "quantity")) return !cues.question || isShort;
      return isShort && cues.ordinals.length === 0 && !cues.question;
    case "audience":
      return entities.some((entity) => entity.type === "recipient" && entity.value.group !== null);
    case "which-line":
      return (
        names("category", "product", "brand", "color", "size", "option", "quantity") ||
        terms.length > 0 ||
        /\d/.test(text)
      );
    case "which-product":
      return names("product", "category", "brand", "color") || cues.ordinals.length > 0 || terms.length > 0;
    case "need":
      return entities.length > 0 || terms.length > 0;
    default:
      return false;
  }
}
