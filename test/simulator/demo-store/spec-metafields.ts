import type { Metafield, MetafieldDefinition } from "../state/entities.ts";
import type { DemoProduct, SpecValue } from "./demo-product.ts";

/** Facts that are decimal numbers even where one product's happens to be whole: a metafield definition has one type. */
const DECIMAL_KEYS = new Set(["capacity_l", "diameter_in", "fat_g", "phone_in"]);

/** Facts of a product as metafields in namespace `specs`. */
export function specMetafields(specs: Readonly<Record<string, SpecValue>>): Metafield[] {
  return Object.entries(specs).map(([key, value]) => ({ namespace: "specs", key, ...typed(key, value) }));
}

/** One definition for each fact that occurs, as a merchant would have set them up; `nextId` numbers them. */
export function specDefinitions(rows: readonly DemoProduct[], nextId: () => number): MetafieldDefinition[] {
  const types = new Map(rows.flatMap((row) => specMetafields(row.specs)).map(({ key, type }) => [key, type]));

  const ofProducts = [...types].map(([key, type]) => definition(nextId(), "PRODUCT", key, type));
  const ofVariants = ["color_family", "eu_size"].map((key) =>
    definition(nextId(), "PRODUCTVARIANT", key, "single_line_text_field"),
  );
  return [...ofProducts, ...ofVariants];
}

function definition(id: number, ownerType: string, key: string, type: string): MetafieldDefinition {
  const words = key.replaceAll("_", " ");
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { id, ownerType, namespace: "specs", key, name, type, cartToOrderCopyable: false };
}

function typed(key: string, value: SpecValue): { type: string; value: string } {
  if (typeof value === "boolean") return { type: "boolean", value: String(value) };
  if (typeof value === "number") {
    return DECIMAL_KEYS.has(key) || !Number.isInteger(value)
      ? { type: "number_decimal", value: value.toFixed(1) }
      : { type: "number_integer", value: String(value) };
  }
  if (typeof value === "string") return { type: "single_line_text_field", value };
  return { type: "list.single_line_text_field", value: JSON.stringify(value) };
}
