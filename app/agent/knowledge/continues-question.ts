import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "Even if I've run in them?", "what if I order loads?": the last question once more, under another condition. */
const CONTINUES =
  /^\W*(?:(?:and|but|or|n|und|aber|et|mais|y|pero)\W+)?(?:even (?:if|when|though|after)|what if|(?<=\band )if|(?<=\bund )(?:wenn|bei)|(?<=\by )si|auch wenn|selbst wenn|was (?:ist )?wenn|meme si|et si|aunque|incluso si|y si|how (?:do|would|can|should) i do (?:it|that)|how does (?:it|that) work|wie (?:geht|lauft|funktioniert) (?:das|es)|wie mach\w* ich (?:das|es)|comment (?:(?:je|on) fai[ts]|faire|ca (?:marche|se passe|fonctionne))|como (?:lo hago|se hace|hago eso|funciona|va eso))\b/;

/** "Even if it's just socks": a thing in the condition is no wish. */
const EVEN =
  /^\W*(?:(?:and|but|or|n|und|aber|et|mais|y|pero)\W+)?(?:even (?:if|when|though)|auch wenn|selbst wenn|meme si|aunque|incluso si)\b/;

/** Whether a message only puts another condition to the question before it. */
export function continuesQuestion(perception: Perception): boolean {
  const isOther = perception.entities.some(
    ({ type, negated }) =>
      !negated &&
      (["product", "order-number"].includes(type) || (type === "category" && !EVEN.test(foldText(perception.text)))),
  );
  return !isOther && CONTINUES.test(foldText(perception.text));
}
