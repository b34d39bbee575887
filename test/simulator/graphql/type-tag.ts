const typeNames = new WeakMap<object, string>();

/** Marks a record with its GraphQL type, for fields that return an interface or a union (`node`, `owner`). */
export function asType<Value extends object>(typeName: string, value: Value): Value {
  typeNames.set(value, typeName);
  return value;
}

/** The type of a marked record, else its own `__typename`, else undefined. */
export function typeNameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const marked = typeNames.get(value);
  if (marked !== undefined) return marked;
  return "__typename" in value && typeof value.__typename === "string" ? value.__typename : undefined;
}
