import type { GraphQLResolveInfo } from "graphql";
import type { ApiCall } from "../api-call.ts";
import { createMatcher, type SearchFields } from "./match-search.ts";
import { fieldsOf, parseSearchQuery } from "./parse-search-query.ts";

/**
 * The items that a `query` argument leaves. A field that the resource does not have filters nothing, but is named in
 * `extensions.search` beside the data.
 */
export function filterBySearch<Item>(
  items: readonly Item[],
  query: string | null | undefined,
  { fields, defaultFields }: { fields: SearchFields<Item>; defaultFields: readonly string[] },
  call: ApiCall,
  info: Pick<GraphQLResolveInfo, "path">,
): Item[] {
  const node = parseSearchQuery(query ?? "");
  if (!node) return [...items];

  const unknown = [...new Set(fieldsOf(node))].filter((name) => !(name in fields));
  if (unknown.length > 0) addWarnings(call, [String(info.path.key)], query ?? "", unknown);
  return items.filter(createMatcher(node, fields, { defaultFields, timeZone: call.shop.ianaTimezone }));
}

function addWarnings(call: ApiCall, path: string[], query: string, fields: string[]): void {
  const message = "Invalid search field for this query.";
  const warnings = fields.map((field) => ({ field, message, code: "invalid_field" }));
  const earlier: unknown = call.extensions.search;
  call.extensions.search = [...(Array.isArray(earlier) ? (earlier as unknown[]) : []), { path, query, warnings }];
}
