import type { Situation } from "../../situation";

const WISHED = 0.35;

export function wishesForKind({ perception }: Situation): boolean {
  return (
    perception.entities.some(({ type, negated }) => type === "category" && !negated) &&
    perception.intents.some(({ name, confidence }) => name === "find_product" && confidence >= WISHED)
  );
}
