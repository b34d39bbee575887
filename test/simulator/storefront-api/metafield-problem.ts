export type MetafieldProblem = {
  field: "type" | "value";
  message: string;
  code: "INVALID_VALUE" | "INVALID_TYPE" | "BLANK";
};

const KNOWN_TYPES = new Set([
  "boolean",
  "color",
  "date",
  "date_time",
  "dimension",
  "id",
  "json",
  "link",
  "money",
  "multi_line_text_field",
  "number_decimal",
  "number_integer",
  "rating",
  "rich_text_field",
  "single_line_text_field",
  "url",
  "volume",
  "weight",
]);

/** What is wrong with a metafield's type or value; null when it may be stored. Only the integer's wording is captured. */
export function metafieldProblem(type: string, value: string): MetafieldProblem | null {
  const itemType = type.replace(/^list\./, "");
  if (!KNOWN_TYPES.has(itemType) && !itemType.endsWith("_reference")) {
    return { field: "type", message: `Type '${type}' is not a valid type.`, code: "INVALID_TYPE" };
  }
  if (value === "") return { field: "value", message: "Value can't be blank.", code: "BLANK" };
  const message = valueProblem(type, value);
  return message === null ? null : { field: "value", message, code: "INVALID_VALUE" };
}

function valueProblem(type: string, value: string): string | null {
  if (type.startsWith("list.")) return isJsonArray(value) ? null : "Value must be a JSON array.";
  switch (type) {
    case "number_integer":
      return /^-?\d+$/.test(value) ? null : "Value must be an integer.";
    case "number_decimal":
      return /^-?\d+(\.\d+)?$/.test(value) ? null : "Value must be a decimal.";
    case "boolean":
      return value === "true" || value === "false" ? null : "Value must be true or false.";
    case "single_line_text_field":
      return value.includes("\n") ? "Value must be a single line text string." : null;
    case "json":
      return parseJson(value) === undefined ? "Value is invalid JSON." : null;
    case "date":
    case "date_time":
      return Number.isNaN(Date.parse(value)) ? "Value must be in YYYY-MM-DD format." : null;
    default:
      return null;
  }
}

function isJsonArray(value: string): boolean {
  return Array.isArray(parseJson(value));
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
