import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "Even if I've run in them?", "what if I order loads?": the last question once more, under another condition. */
const CONTINUES =
  /^\W*(?:(?:and|but|or|n|und|aber|et|mais|y|pero)\W+)?(?:even (?:if|when|though|after)|what if|(?<=\band )if|(?<=\bund )(?:wenn|bei)|(?<=\by )si|auch wenn|selbst wenn|was (?:ist )?wenn|meme si|et si|aunque|incluso si|y si)\b/;

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
