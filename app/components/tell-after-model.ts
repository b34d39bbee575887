import type { ModelCostView } from "~/contracts/overview-view";
import type { FigureFormats } from "./figure-formats";

/** A figure after the language model's part of its cost, in words; nothing where there was none or it cannot be taken off. */
export function tellAfterModel(
  figure: number | null,
  cost: number | null,
  { isFiltered }: Pick<ModelCostView, "isFiltered">,
  { money }: Pick<FigureFormats, "money">,
): string | undefined {
  if (figure === null || cost === null || cost <= 0 || isFiltered) return undefined;
  return `${money(figure - cost)} after the language model`;
}
