import { isTalk } from "../../need-state/is-talk";
import type { Perception } from "../../perception/perception";
import { isElsewhere } from "./is-elsewhere";
import { isSwap } from "./is-swap";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

/** "It has to be here by Friday" says when, and asks whether that can be. */
export function readDeadline(perception: Perception, { memory }: Place): Reading {
  const wanted = wantedEntities(perception);
  const isDeadline = wanted.length > 0 && wanted.every(({ type }) => type === "date") && perception.terms.every(isTalk);
  if (!isDeadline || isElsewhere(perception, isSwap(perception, memory) ? "change_cart" : null)) return null;
  return { ...perception, terms: [], intents: [{ name: "delivery_time", confidence: 0.8 }] };
}
