import { z } from "zod";
import { ApiError } from "./api-error.ts";

export const MAX_PAGE_SIZE = 250;

/** A page size that takes the whole list: for bulk operations, which read every row. */
export const WHOLE_LIST = Number.MAX_SAFE_INTEGER;

export type ConnectionArguments = {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
};

const cursorSchema = z.object({
  last_id: z.union([z.number(), z.string()]),
  last_value: z.union([z.number(), z.string()]),
});

/** What a cursor holds; Shopify's are base64 of exactly this JSON. */
export type CursorKey = z.infer<typeof cursorSchema>;

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
  const indexOf = (cursor: string) => indexOfCursor(ordered, cursor, cursorOf);
  let start = connection.after == null ? 0 : indexOf(connection.after) + 1;
  let end = connection.before == null ? ordered.length : indexOf(connection.before);
  if (connection.first != null) end = Math.min(end, start + connection.first);
  if (connection.last != null) start = Math.max(start, end - connection.last);

  const nodes = ordered.slice(start, Math.max(start, end));
  const edges = nodes.map((node, index) => ({ cursor: encodeCursor(cursorOf(node, start + index)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: nodes.length > 0 && end < ordered.length,
      hasPreviousPage: nodes.length > 0 && start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
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
  if (size > MAX_PAGE_SIZE && size !== WHOLE_LIST)
    throw new ApiError("BAD_REQUEST", `${name} cannot exceed ${MAX_PAGE_SIZE}`);
  if (size < 0) throw new ApiError("BAD_REQUEST", `${name} must be greater than or equal to 0`);
}

function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString("base64");
}

function indexOfCursor<Node>(
  items: readonly Node[],
  cursor: string,
  cursorOf: (item: Node, index: number) => CursorKey,
): number {
  const wanted = decodeCursor(cursor);
  const index = items.findIndex((item, position) => {
    const key = cursorOf(item, position);
    return key.last_id === wanted.last_id && key.last_value === wanted.last_value;
  });
  return index === -1 ? items.length : index;
}

function decodeCursor(cursor: string): CursorKey {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, "base64").toString("utf8")));
  if (!parsed.success) throw new ApiError("BAD_REQUEST", "Malformed cursor");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
