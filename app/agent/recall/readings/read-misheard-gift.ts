import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

/** Somebody's own, or said with a word of giving. */
const FOR_SOMEBODY =
  /\b(?:my|his|her|our|a friend|somebody|someone|mein\w*|unser\w*|jemand\w*|mon|ma|mes|notre|quelqu'un|mi|mis|nuestr\w*|alguien|birthday|christmas|geburtstag|weihnachten|noel|cumple\w*|navidad|reyes|gift\w*|present\w*|geschenk\w*|schenk\w*|cadeau\w*|offrir|regal\w*)\b/;

/** "Something small", "eher was Kleines", in the middle of looking for a vest: what was learnt of presents hears one. */
export function readMisheardGift(perception: Perception, { memory }: Place): Reading {
  const gift = perception.intents.find(({ name }) => name === "gift_help");
  if (gift === undefined || memory.needState.isGift || memory.shown.length === 0) return null;
  if (isWritten(perception, "gift_help") || FOR_SOMEBODY.test(foldText(perception.text))) return null;
  return { again: intend(perception, { name: "find_product", confidence: gift.confidence }, ["gift_help"]) };
}
