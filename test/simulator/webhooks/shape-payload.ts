/**
 * Keeps the named fields of a payload (`include_fields`); a dotted name reaches into objects and into every item of
 * a list: `line_items.id`. No names: everything.
 */
export function pickFields(payload: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || typeof payload !== "object" || payload === null) return payload;
  if (Array.isArray(payload)) return payload.map((item: unknown) => pickFields(item, fields));

  const belowByName = new Map<string, string[]>();
  for (const field of fields) {
    const [name = "", ...below] = field.split(".");
    belowByName.set(name, [...(belowByName.get(name) ?? []), ...(below.length > 0 ? [below.join(".")] : [])]);
  }
  const kept = Object.entries(payload).filter(([name]) => belowByName.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, pickFields(value, belowByName.get(name) ?? [])]));
}
