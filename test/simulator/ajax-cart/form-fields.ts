export type FieldValue = string | FieldValue[] | { [name: string]: FieldValue };

/** Form fields as Rails reads them: `items[0][id]=1`, `updates[]=2`, `properties[Size]=L`. Files are left out. */
export function formFields(entries: Iterable<readonly [string, FormDataEntryValue]>): Record<string, FieldValue> {
  const root: Record<string, FieldValue> = {};
  for (const [name, value] of entries) {
    if (typeof value !== "string") continue;
    const [first = "", ...rest] = name.split(/[[\]]+/).filter((part, index) => index === 0 || part !== "");
    const keys = name.endsWith("[]") ? [first, ...rest, ""] : [first, ...rest];
    put(root, keys, value);
  }
  return root;
}

/** A list given as `items[0]`, `items[1]` comes as an object with those keys: this makes it a list again. */
export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function put(into: Record<string, FieldValue>, keys: readonly string[], value: string): void {
  const [key = "", next, ...rest] = keys;
  if (key === "__proto__") return;
  if (next === undefined) {
    into[key] = value;
    return;
  }
  if (next === "") {
    const list = into[key];
    into[key] = Array.isArray(list) ? [...list, value] : [value];
    return;
  }
  const inner = into[key];
  const holder = typeof inner === "object" && !Array.isArray(inner) ? inner : {};
  into[key] = holder;
  put(holder, [next, ...rest], value);
}
