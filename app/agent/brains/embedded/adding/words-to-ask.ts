import type { Perception } from "../../../perception/perception";
import { type Wanted } from "../find-wanted";
import type { Resolved } from "./resolved";

/** What the parts that stay open say and the written ones do not: it is told or asked about by itself. */
export function wordsToAsk(resolved: Resolved[], open: Wanted["open"]): string[] {
  const written = new Set(
    resolved.flatMap(({ resolution, part }) => (resolution.status === "one" ? saidIn(part) : [])),
  );
  const unclear = resolved.flatMap(({ resolution, part }) => (resolution.status === "one" ? [] : saidIn(part)));
  return [...unclear.filter((said) => !written.has(said)), ...open.flatMap(({ part }) => [part.text])];
}

function saidIn({ text, entities }: Perception): string[] {
  // Whose it is is answered by no question about a color.
  const choices = entities.filter(({ type }) => type !== "recipient");
  return [...choices.map((entity) => entity.text), ...(text.match(/\d+(?:[.,]\d+)?\p{L}*/gu) ?? [])];
}
