import { askedLabels } from "../../attributes/find-asked-attribute";
import { askedKind } from "../../need-state/asked-kind";
import type { Perception } from "../../perception/perception";
import { SURE } from "./intent-confidence";
import type { Reading } from "./reading";

const MAX_WORDS = 3;

/** "Electric scooters?": a few words for a thing that is not known here are a wish for it. */
export function readUnknownThing(perception: Perception): Reading {
  const { intents, terms, text } = perception;
  const isUnknown = intents.every(({ name, confidence }) => name === "out_of_scope" && confidence <= SURE);
  const isShort = terms.length > 0 && terms.length <= MAX_WORDS;
  if (!isUnknown || !isShort || askedLabels(text).length > 0 || askedKind(perception) === null) return null;
  return { ...perception, intents: [{ name: "find_product", confidence: SURE }] };
}
