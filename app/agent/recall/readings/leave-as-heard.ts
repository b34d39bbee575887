import type { Perception } from "../../perception/perception";
import { isElsewhere } from "./is-elsewhere";
import { isSwap } from "./is-swap";
import type { Place, Reading } from "./reading";

/** What clearly does something else, or gives a measure to keep, speaks of no single product: it stays as it was heard. */
export function leaveAsHeard(perception: Perception, { measures, memory }: Place): Reading {
  const isDone = isElsewhere(perception, isSwap(perception, memory) ? "change_cart" : null);
  return isDone || measures.length > 0 ? perception : null;
}
