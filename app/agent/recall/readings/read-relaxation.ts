import { isWritten } from "../../perception/is-written";
import type { Perception } from "../../perception/perception";
import { readRelaxed } from "../read-relaxed";
import type { Place, Reading } from "./reading";

/** "The colour doesn't matter" gives up a wish, and looks again: what is learnt hears a fault of an order in "doesn't". */
export function readRelaxation(perception: Perception, { memory }: Place): Reading {
  const isOtherKind = perception.entities.some(({ type, negated }) => type === "category" && !negated);
  if (isOtherKind || readRelaxed(perception, memory).length === 0) return null;
  const written = perception.intents.filter(({ name }) => name !== "find_product" && isWritten(perception, name));
  return { ...perception, intents: [{ name: "find_product", confidence: 0.9 }, ...written] };
}
