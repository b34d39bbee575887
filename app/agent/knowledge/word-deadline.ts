import { findPlace } from "./find-place";
import type { Perception } from "../perception/perception";

/** For the search alone: nobody reads it. */
const HOW_LONG = "how long does delivery take";

/** When something that is wanted can be there: the rest of the message is about the thing, but for the place. */
export function howLong(text: string): string {
  const place = findPlace(text);
  return place === null ? HOW_LONG : `${HOW_LONG} to ${place.name}`;
}

/** "It has to be here by Friday" asks how long delivery takes, in no word of it; the day stands on no page. */
export function wordDeadline({ text, entities }: Pick<Perception, "text" | "entities">): string {
  const rest = entities
    .filter(({ type }) => type === "date")
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return `${rest.replace(/\b(?:by|until|before|on)\s*$/i, "")} ${HOW_LONG}`.replace(/\s+/g, " ").trim();
}
