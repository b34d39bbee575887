/** Undefined where the text is no JSON. zod stays out of the widget: callers check the shape that they need. */
export function parseJsonText(text: string): unknown {
  try {
    // eslint-disable-next-line no-restricted-syntax -- the one place of the widget that parses
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
