import { ApiError } from "./api-error.ts";

export const MAX_PAGE_SIZE = 250;

export type ConnectionArguments = {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
};

/** What a cursor holds; Shopify's are base64 of exactly this JSON. */
export type CursorKey = { last_id: number | string; last_value: number | string };

export type Connection<Node> = {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};

/**
 * One page of `items`, which are the whole filtered and sorted list. A cursor points at the place of the item it was
 * made for; when that item is gone the page is empty, as it is for a cursor of another query.
 *
 * `cursorOf` names an item; `optionalWindow` is for the few connections that give everything without first or last.
 * Throws BAD_REQUEST in Shopify's wording.
 */
export function paginate<Node>(
  items: readonly Node[],
  connection: ConnectionArguments,
  cursorOf: (item: Node, index: number) => CursorKey,
  { optionalWindow = false }: { optionalWindow?: boolean } = {},
): Connection<Node> {
  assertWindow(connection, optionalWindow);

  const ordered = connection.reverse === true ? items.toReversed() : items;
  const entries = ordered.map((node, index) => ({ node, cursor: encodeCursor(cursorOf(node, index)) }));
  let start = connection.after == null ? 0 : indexOfCursor(entries, connection.after) + 1;
  let end = connection.before == null ? entries.length : indexOfCursor(entries, connection.before);
  if (connection.first != null) end = Math.min(end, start + connection.first);
  if (connection.last != null) start = Math.max(start, end - connection.last);

  const page = entries.slice(start, Math.max(start, end));
  return {
    edges: page,
    nodes: page.map((entry) => entry.node),
    pageInfo: {
      hasNextPage: page.length > 0 && end < entries.length,
      hasPreviousPage: page.length > 0 && start > 0,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
  };
}

/** Cursor of records with a numeric id in a list sorted by id. */
export function cursorById(item: { id: number }): CursorKey {
  return { last_id: item.id, last_value: String(item.id) };
}

function assertWindow({ first, last }: ConnectionArguments, optionalWindow: boolean): void {
  if (first == null && last == null) {
    if (optionalWindow) return;
    throw new ApiError("BAD_REQUEST", "you must provide one of first or last");
  }
  if (first != null && last != null) {
    throw new ApiError("BAD_REQUEST", "providing both first and last is not supported");
  }
  // Wording of the two limits is not in the captures; it is what Shopify's API has said for years.
  const name = first == null ? "last" : "first";
  const size = first ?? last ?? 0;
  if (size > MAX_PAGE_SIZE) throw new ApiError("BAD_REQUEST", `${name} cannot exceed ${MAX_PAGE_SIZE}`);
  if (size < 0) throw new ApiError("BAD_REQUEST", `${name} must be greater than or equal to 0`);
}

function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString("base64");
}

function indexOfCursor(entries: readonly { cursor: string }[], cursor: string): number {
  if (!isCursor(cursor)) throw new ApiError("BAD_REQUEST", "Malformed cursor");
  const index = entries.findIndex((entry) => entry.cursor === cursor);
  return index === -1 ? entries.length : index;
}

function isCursor(text: string): boolean {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, "base64").toString("utf8"));
    return typeof key === "object" && key !== null && "last_id" in key && "last_value" in key;
  } catch {
    return false;
  }
}
