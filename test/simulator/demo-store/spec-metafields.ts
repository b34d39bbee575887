import type { Metafield } from "../state/entities.ts";
import type { SpecValue } from "./demo-product.ts";

/** Facts of a product as metafields in namespace `specs`. */
export function specMetafields(specs: Readonly<Record<string, SpecValue>>): Metafield[] {
  return Object.entries(specs).map(([key, value]) => ({ namespace: "specs", key, ...typed(value) }));
}

function typed(value: SpecValue): { type: string; value: string } {
  if (typeof value === "boolean") return { type: "boolean", value: String(value) };
  if (typeof value === "number") {
    return { type: Number.isInteger(value) ? "number_integer" : "number_decimal", value: String(value) };
  }
  if (typeof value === "string") return { type: "single_line_text_field", value };
  return { type: "list.single_line_text_field", value: JSON.stringify(value) };
}
