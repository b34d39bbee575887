import type { Perception } from "../perception/perception";
import { knowledgeIntent } from "./belongs-to-pages";

/** No comma alone: "I'm in Poland, can I order?" says in its first half from where the second is asked. */
const AND = /,?\s+(?:and|und|et|y|e|plus|n|&|\+)\s+/giu;
/** Longer ones are stories, in which a topic is mentioned rather than asked for. */
const MAX_WORDS = 24;

/**
 * Two questions about the shop that no question word parts ("Versandkosten und Rückgabe?", "where are you and is paypal
 * fine?"): each half by itself asks for another topic. A part of one topic comes back as it is.
 */
export function splitTopics(text: string, perceive: (part: string) => Perception): string[] {
  const words = text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0;
  if (words > MAX_WORDS) return [text];

  for (const { 0: sign, index } of text.matchAll(AND)) {
    const [left, right] = [text.slice(0, index).trim(), text.slice(index + sign.length).trim()];
    if (left === "" || right === "") continue;
    const topic = knowledgeIntent(perceive(left));
    if (topic === null) continue;
    const other = knowledgeIntent(perceive(right));
    if (other !== null && other !== topic) return [left, ...splitTopics(right, perceive)];
  }
  return [text];
}
