import { numericIdOf } from "../../graphql/global-id.ts";
import type { Product, Variant } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";
import type { VariantInput } from "./build-variant.ts";

/**
 * The value of every option that an input names, in option order; values that the option does not have yet are added
 * to it. Null when an option of the product is left out.
 */
export function selectOptions(
  context: SimulatorContext,
  product: Product,
  optionValues: NonNullable<VariantInput["optionValues"]>,
): Variant["selectedOptions"] | null {
  const selected: Variant["selectedOptions"] = [];
  for (const option of product.options) {
    const given = optionValues.find(
      (value) =>
        value.optionName?.toLowerCase() === option.name.toLowerCase() ||
        (value.optionId != null && numericIdOf("ProductOption", value.optionId) === option.id),
    );
    if (!given) return null;
    const known = option.values.find(
      (value) =>
        value.name === given.name || (given.id != null && numericIdOf("ProductOptionValue", given.id) === value.id),
    );
    const name = known?.name ?? given.name;
    if (name == null) return null;
    if (!known) option.values.push({ id: context.ids.numeric(), name });
    selected.push({ name: option.name, value: name });
  }
  return selected;
}
