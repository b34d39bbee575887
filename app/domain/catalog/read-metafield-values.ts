import { z } from "zod";
import { parseJson } from "~/lib/parse-json";

const MAX_VALUES = 20;
const MAX_VALUE_LENGTH = 200;

const measurementSchema = z.object({ value: z.union([z.number(), z.string()]), unit: z.string() });
const ratingSchema = z.object({ value: z.string() });
const listSchema = z.array(z.union([z.string(), z.number(), measurementSchema]));

/** Types whose value is text that a shopper could ask for. References, files, JSON and rich text are not. */
const PLAIN_TYPES = new Set([
  "single_line_text_field",
  "multi_line_text_field",
  "number_integer",
  "number_decimal",
  "boolean",
  "color",
  "date",
]);
const MEASUREMENT_TYPES = new Set(["dimension", "weight", "volume"]);
const UNITS: Record<string, string> = {
  MILLIMETERS: "mm",
  CENTIMETERS: "cm",
  METERS: "m",
  INCHES: "in",
  FEET: "ft",
  GRAMS: "g",
  KILOGRAMS: "kg",
  OUNCES: "oz",
  POUNDS: "lb",
  MILLILITERS: "ml",
  LITERS: "l",
};

/** The values of a metafield as words, for example "8 mm". Empty for types that say nothing to a shopper and for broken values. */
export function readMetafieldValues(metafield: { type: string; value: string }): string[] {
  try {
    return parseValues(metafield)
      .map((value) => value.trim())
      .filter((value) => value.length > 0 && value.length <= MAX_VALUE_LENGTH)
      .slice(0, MAX_VALUES);
  } catch {
    // A value that does not match its own type is the merchant's data: the product is still worth finding.
    return [];
  }
}

function parseValues({ type, value }: { type: string; value: string }): string[] {
  if (PLAIN_TYPES.has(type)) return [value];
  if (MEASUREMENT_TYPES.has(type)) return [measurement(parseJson(measurementSchema, value))];
  if (type === "rating") return [parseJson(ratingSchema, value).value];

  const itemType = type.startsWith("list.") ? type.slice("list.".length) : "";
  if (!PLAIN_TYPES.has(itemType) && !MEASUREMENT_TYPES.has(itemType)) return [];
  return parseJson(listSchema, value).map((item) => (typeof item === "object" ? measurement(item) : String(item)));
}

function measurement({ value, unit }: z.infer<typeof measurementSchema>): string {
  return `${value} ${UNITS[unit.toUpperCase()] ?? unit.toLowerCase().replaceAll("_", " ")}`;
}
