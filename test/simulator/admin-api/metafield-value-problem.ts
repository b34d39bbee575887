/** What Shopify has against a metafield's value of a type, null when nothing; types without a check take any text. */
export function metafieldValueProblem(type: string, value: string): string | null {
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
      return isJson(value) ? null : "Value is invalid JSON.";
    case "url":
      return URL.canParse(value) ? null : "Value must be a valid URL.";
    default:
      return type.startsWith("list.") && !isJsonList(value) ? "Value must be an array." : null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isJsonList(text: string): boolean {
  return isJson(text) && Array.isArray(JSON.parse(text));
}
