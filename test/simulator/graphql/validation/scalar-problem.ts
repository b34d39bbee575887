/**
 * What Shopify has against a value of one of its scalars, null when nothing. Covers the scalars whose refusal was
 * captured; the others (JSON, HTML, Color...) take whatever comes.
 */
export function scalarProblem(scalarName: string, value: unknown): ScalarProblem | null {
  switch (scalarName) {
    case "Int":
      return isInt32(value) ? null : notCoercible(value, "Int");
    case "Float":
      return typeof value === "number" ? null : notCoercible(value, "Float");
    case "Boolean":
      return typeof value === "boolean" ? null : notCoercible(value, "Boolean");
    case "String":
    case "HTML":
      return typeof value === "string" ? null : notCoercible(value, scalarName);
    case "ID":
      return isGlobalId(value) ? null : refused(`Invalid global id '${String(value)}'`);
    case "DateTime":
      return isDateTime(value) ? null : refused(`invalid DateTime '${String(value)}'`);
    case "URL":
      return urlProblem(value);
    case "UnsignedInt64":
      return unsignedProblem(value);
    case "Decimal":
    case "Money":
      return isDecimal(value) ? null : refused(`invalid ${scalarName.toLowerCase()} '${String(value)}'`);
    default:
      return null;
  }
}

/** `custom`: the scalar's own refusal, which Shopify words differently from a value of the wrong kind. */
export type ScalarProblem = { explanation: string; custom: boolean };

function refused(explanation: string): ScalarProblem {
  return { explanation, custom: true };
}

function notCoercible(value: unknown, type: string): ScalarProblem {
  return { explanation: `Could not coerce value ${JSON.stringify(value)} to ${type}`, custom: false };
}

function isInt32(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 2 ** 31;
}

function isGlobalId(value: unknown): boolean {
  return typeof value === "string" && /^gid:\/\/[\w-]+\/\w+\/.+$/.test(value);
}

function isDateTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
}

function isDecimal(value: unknown): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim());
}

function urlProblem(value: unknown): ScalarProblem | null {
  const text = String(value);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return refused(`Invalid url '${text}', missing scheme`);
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.test(text) ? null : refused(`Invalid url '${text}', missing host`);
}

function unsignedProblem(value: unknown): ScalarProblem | null {
  const text = String(value);
  if (!/^-?\d+$/.test(text)) return refused(`UnsignedInt64 invalid value '${text}'`);
  return text.startsWith("-") ? refused(`UnsignedInt64 '${text}' is out of range`) : null;
}
