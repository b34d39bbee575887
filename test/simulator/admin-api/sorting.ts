import type { CursorKey } from "../graphql/paginate.ts";

type SortValue = string | number | null;

/** How a connection can be sorted: by the name in its sort key enum. */
export type SortKeys<Item> = Record<string, (item: Item) => SortValue>;

/**
 * Sorts by a sort key (`ID` where there is none; RELEVANCE of a list without words is its id order too), equal values
 * by id, and tells the cursor of an item in that order.
 */
export function sortByKey<Item extends { id: number }>(
  items: readonly Item[],
  sortKey: string | null | undefined,
  keys: SortKeys<Item>,
): { sorted: Item[]; cursorOf: (item: Item) => CursorKey } {
  const read = keys[sortKey ?? "ID"] ?? ((item: Item) => item.id);
  return {
    sorted: [...items].sort((a, b) => compareValues(read(a), read(b)) || a.id - b.id),
    cursorOf: (item) => ({ last_id: item.id, last_value: String(read(item) ?? "") }),
  };
}

function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? "").toLowerCase(), String(b ?? "").toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
