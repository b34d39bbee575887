import type { LiveProduct } from "~/ports/storefront";
import type { Situation } from "../situation";
import { resolveForShopper } from "./resolve-for-shopper";

/** The option values that the shopper's words settle, where one is still open: the card comes with them chosen. */
export function knownOptions(product: LiveProduct, situation: Situation): { name: string; value: string }[] {
  const resolution = resolveForShopper(product, situation);
  if (resolution.status === "one") return resolution.variant.options;
  if (resolution.status !== "open") return [];
  return resolution.chosen.filter(
    ({ name }) => (product.options.find((option) => option.name === name)?.values.length ?? 0) > 1,
  );
}
