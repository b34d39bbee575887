import type { MoveContext } from "../move-context";
import { labelWish } from "./label-wish";

/** The need in a few words: what was asked for and not found. */
export function describeNeed({ situation, voice }: MoveContext, most = 24): string {
  const { need } = situation;
  const labels = need.constraints
    .filter(({ kind }) => kind !== "price")
    .sort((left, right) => Number(left.kind === "category") - Number(right.kind === "category"))
    .map(({ id }) => labelWish(id, { situation, voice }));
  return [...labels.filter((label) => label !== "").slice(-most), ...need.terms.slice(-most)].join(" ").slice(0, 120);
}
