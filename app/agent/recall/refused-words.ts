import type { Place } from "../variants/cut-by-place";
import type { Perception } from "../perception/perception";

/** "Quickstep gels without caffeine", "caffeine-free ones": what is not wanted is no part of a name. */
export function refusedWords({ entities }: Perception): Place[] {
  return entities.filter(({ type, negated, text }) => negated || (type === "attribute" && FREE_OF.test(text)));
}

const FREE_OF = /[- ](?:free|frei\p{L}*)$|^(?:sans|sin|ohne|without) /iu;
