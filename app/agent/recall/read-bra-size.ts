import type { Entity, Perception } from "../perception/perception";

/** "36DD", "34 C": nothing else is sized so. */
const BRA_SIZE = /(?<![\p{L}\d])(2[68]|3[02468]|4[0246])\s?(aa|a|b|c|d{1,3}|e|f|g)(?![\p{L}\d])/iu;

const SPEAKS_OF_BRAS =
  /\b(?:bras?|bust|boobs?|breasts?|cups?|bounc\w*|band|bh|soutien\S*|poitrine|sujetador\w*|pecho)\b/i;

/** Who tells a bra size and no kind of thing speaks of bras. */
export function readBraSize(perception: Perception): Perception {
  const match = BRA_SIZE.exec(perception.text);
  const { entities } = perception;
  // "Add the high support in black 34C" is that one.
  const isDone = perception.intents.some(({ name, confidence }) => name === "add_to_cart" && confidence >= 0.5);
  // "30F" is a runner of thirty, or the weather, unless something is said of bras.
  const isSure = match !== null && (/^(?:b|c|d+|aa)$/i.test(match[2] ?? "") || SPEAKS_OF_BRAS.test(perception.text));
  if (!match || !isSure || isDone || entities.some(({ type }) => type === "category" || type === "product"))
    return perception;
  const place = { text: match[0], start: match.index, end: match.index + match[0].length, negated: false };
  const isFree = entities.every(({ start, end }) => end <= place.start || start >= place.end);
  const size: Entity = { type: "size", value: { size: match[0].replace(/\s/g, "").toUpperCase(), upTo: null, system: null }, ...place }; // prettier-ignore
  const kind: Entity = { type: "category", value: "bra", ...place };
  return { ...perception, entities: [...entities, ...(isFree ? [size] : []), kind].sort((left, right) => left.start - right.start) }; // prettier-ignore
}
