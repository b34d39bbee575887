import { foldText } from "../perception/fold-text";
import { tokenize } from "../perception/tokenize";
import type { Perception } from "../perception/perception";

/** "Even if I've run in them?", "what if I order loads?": the last question once more, under another condition. */
const CONTINUES =
  /^\W*(?:(?:and|but|or|n|und|aber|et|mais|y|pero)\W+)?(?:even (?:if|when|though|after)|what if|(?<=\band )if|(?<=\bund )(?:wenn|bei)|(?<=\by )si|auch wenn|selbst wenn|was (?:ist )?wenn|meme si|et si|aunque|incluso si|y si)\b/;

/** "Even if it's just socks": a thing in the condition is no wish. */
const EVEN =
  /^\W*(?:(?:and|but|or|n|und|aber|et|mais|y|pero)\W+)?(?:even (?:if|when|though)|auch wenn|selbst wenn|meme si|aunque|incluso si)\b/;

/** "How do I do that?", right behind an answer. */
const HOW_IT_IS_DONE =
  /^\W*(?:(?:and|ok(?:ay)?|so|und|gut|et|alors|y|vale|bueno)\W+)*(?:how (?:do|would|can|should) i do (?:it|that)|how does (?:it|that) work|wie (?:geht|lauft|funktioniert) (?:das|es)|wie mach\w* ich (?:das|es)|comment (?:(?:je|on) fai[ts]|faire|ca (?:marche|se passe|fonctionne))|como (?:lo hago|se hace|hago eso|funciona|va eso))\W*$/;

/** Whether nothing is asked but how it is done: of whatever the answer before told. */
export function asksHowItIsDone({ text }: Pick<Perception, "text">): boolean {
  return HOW_IT_IS_DONE.test(foldText(text));
}

/** Whether a message only puts another condition to the question before it. */
export function continuesQuestion(perception: Perception): boolean {
  const isOther = perception.entities.some(
    ({ type, negated }) =>
      !negated &&
      (["product", "order-number"].includes(type) || (type === "category" && !EVEN.test(foldText(perception.text)))),
  );
  const folded = foldText(perception.text);
  return !isOther && (CONTINUES.test(folded) || HOW_IT_IS_DONE.test(folded) || isBareSequel(folded, perception));
}

const AND =
  /^\W*(?:and|und|et|y|e)\s(?!(?:was|wie|wo|wer|wann|what|how|where|who|when|quel\w*|combien|comment|quand|que|cual\w*|cuant\w*|como|donde|cuando|in|en|for|fur|pour|para|is|ist|est|es)\b)/;
const MOST_WORDS = 4;
/** Asked of one thing, whatever was asked before. */
const OF_A_THING = new Set(["color", "size", "option", "price", "quantity", "recipient", "email"]);

/** "And sale items?", "und reduzierte Sachen?": the same question of other goods. */
function isBareSequel(folded: string, { entities, cues }: Perception): boolean {
  return (
    AND.test(folded) &&
    folded.trim().endsWith("?") &&
    tokenize(folded).length <= MOST_WORDS &&
    !cues.pronoun &&
    !entities.some(({ type }) => OF_A_THING.has(type))
  );
}
