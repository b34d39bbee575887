import type { Entity, Perception } from "../../perception/perception";

/** The message with a bare figure in it read as a size. */
export function withSize(perception: Perception, number: RegExpExecArray): Perception {
  const [text] = number;
  const value = { size: text.replace(",", "."), upTo: null, system: null };
  const place = { start: number.index, end: number.index + text.length };
  const size: Entity = { type: "size", value, text, ...place, negated: false };
  return { ...perception, entities: [...perception.entities, size], terms: [] };
}
