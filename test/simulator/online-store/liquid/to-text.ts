import { Drop } from "liquidjs";

/** A Liquid value as the text it prints as; lists and plain objects print nothing. */
export function toText(value: unknown): string {
  if (value instanceof Drop) {
    const inner: unknown = value.valueOf();
    return inner === value ? "" : toText(inner);
  }
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
