import { createMatcher, type SearchFields } from "../graphql/search/match-search.ts";
import { fieldsOf, parseSearchQuery } from "../graphql/search/parse-search-query.ts";

type Payload = Record<string, unknown>;

/** Whether a subscription's `filter` lets a payload through; dotted names reach into objects and lists. */
export function matchesFilter(filter: string | null, payload: unknown): boolean {
  const node = filter === null ? null : parseSearchQuery(filter);
  if (!node || typeof payload !== "object" || payload === null) return true;

  const fields: SearchFields<Payload> = Object.fromEntries(
    fieldsOf(node).map((name) => {
      const read = (item: Payload) => readPath(item, name.split("."));
      return [name, { type: isNumeric(read(payload as Payload)) ? "number" : "keyword", read }];
    }),
  );
  return createMatcher(node, fields, { defaultFields: [], timeZone: "UTC" })(payload as Payload);
}

function readPath(value: unknown, [name, ...rest]: readonly string[]): (string | number | boolean | null)[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => readPath(item, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) {
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [value] : [null];
  }
  return typeof value === "object" && value !== null ? readPath((value as Payload)[name], rest) : [null];
}

function isNumeric(values: (string | number | boolean | null)[]): boolean {
  return (
    values.some((value) => value !== null) && values.every((value) => value === null || !Number.isNaN(Number(value)))
  );
}
