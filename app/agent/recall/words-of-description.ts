import { isTalk } from "../need-state/is-talk";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { tokenize } from "../perception/tokenize";

/** "The ones with ...", "die mit ...", "celles avec ...", "los que tienen ...", and what follows up to the next pause. On folded text. */
const POINTS =
  /\b(?:the|those|that)(?: \p{L}+)? ones? (?:with|without|that (?:has|have|is|are)|for|made)\b([^,.;!?]*)|\b(?:the|those) ones? (?:with|without)\b([^,.;!?]*)|\bthose (?:with|without)\b([^,.;!?]*)|(?:^|[\s,])(?:die|den|das|diejenigen?) (?:mit|ohne)\b([^,.;!?]*)|\b(?:celles?|celui|ceux) (?:avec|sans|qui (?:a|ont|est|sont))\b([^,.;!?]*)|\b(?:l[oa]s?|el) (?:con|sin|que (?:tienen?|llevan?))\b([^,.;!?]*)/u;

/** The words by which one of several things is told apart, where nothing that we know says what they mean; else none. */
export function wordsOfDescription({ text, terms }: Perception): string[] {
  const match = POINTS.exec(foldText(text));
  const clause = (match?.slice(1) ?? []).join("");
  return tokenize(clause)
    .map(({ word }) => word)
    .filter((word) => terms.includes(word) && !isTalk(word) && word.length > 2);
}
