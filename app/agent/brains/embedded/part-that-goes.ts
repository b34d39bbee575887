import { findClauses } from "../../accounting/find-clauses";
import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";

/** "Only the charcoal, the blue can go": what stays tells nothing of what goes. Places stay as they are. */
export function partThatGoes(perception: Perception): Perception {
  const { text, entities } = perception;
  const folded = foldText(text);
  const clauses = folded.length === text.length ? findClauses(folded) : [];
  const kept = clauses.filter(({ does }) => does === "keeps");
  if (kept.length === 0 || !clauses.some(({ does }) => does === "removes")) return perception;
  const bare = kept.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
  const isKept = (at: number) => kept.some(({ start, end }) => at >= start && at < end);
  return { ...perception, text: bare, entities: entities.filter(({ start }) => !isKept(start)) };
}
