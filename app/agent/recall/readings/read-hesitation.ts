import type { Perception } from "../../perception/perception";
import { hesitates } from "../hesitates";
import type { Place, Reading } from "./reading";

/** "Hmm, not sure" answers no question and wants nothing of a page: it is talk of what is at hand. */
export function readHesitation(perception: Perception, { memory }: Place): Reading {
  return memory.pendingQuestion?.kind !== "choose-variant" && hesitates(perception.text)
    ? { ...perception, intents: [], terms: [], entities: [] }
    : null;
}
