/**
 * The object that a JSON text holds; empty where it holds none. zod stays out of the widget: whoever reads checks the
 * fields that it needs.
 */
export function parseRecord(text: string | null | undefined): Record<string, unknown> {
  try {
    // eslint-disable-next-line no-restricted-syntax -- the one place of the widget that parses
    return { ...(JSON.parse(String(text)) as Record<string, unknown>) };
  } catch {
    return {};
  }
}

/** The value's fields, to be looked at; none where it has none: spreading null or a number gives no fields and no error. */
export function recordOf(value: unknown): Record<string, unknown> {
  return { ...(value as Record<string, unknown>) };
}
