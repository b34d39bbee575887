/**
 * The object that a JSON text holds; empty where it holds none. zod stays out of the widget: whoever reads checks the
 * fields that it needs.
 */
export function parseRecord(text: string): Record<string, unknown> {
  try {
    // eslint-disable-next-line no-restricted-syntax -- the one place of the widget that parses
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The value as an object whose fields may be looked at; empty for anything else. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
