import type { Perception } from "../../perception/perception";
import { asksToChoose } from "../asks-to-choose";
import type { Place, Reading } from "./reading";

/** "Which one would you take?" asks for advice on what was shown, and for nothing of a page or of another thing. */
export function readChoice(perception: Perception, { memory }: Place): Reading {
  return asksToChoose(perception, memory)
    ? { ...perception, terms: [], intents: [{ name: "get_recommendation", confidence: 0.9 }] }
    : null;
}
