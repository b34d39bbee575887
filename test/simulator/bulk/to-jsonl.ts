/** The lines, and how many of them have no parent. */
export type BulkRows = { lines: string[]; rootObjectCount: number };

type Json = Record<string, unknown>;

/**
 * The rows of a bulk query's data, one JSON object a line: a connection's nodes come after their parent and carry its
 * id in `__parentId`. Objects outside connections stay inside their line; a query's plain root fields give no line.
 */
export function toJsonl(data: Json): BulkRows {
  const lines: string[] = [];
  let rootObjectCount = 0;

  function writeNodes(connection: Json, parentId: string | null): void {
    for (const node of nodesOf(connection)) {
      if (parentId === null) rootObjectCount += 1;
      writeNode(node, parentId);
    }
  }

  function writeNode(node: Json, parentId: string | null): void {
    const children: { connection: Json; parentId: string | null }[] = [];
    const id = typeof node.id === "string" ? node.id : parentId;
    const own = takeConnections(node, id, children);
    lines.push(JSON.stringify(parentId === null ? own : { ...own, __parentId: parentId }));
    for (const child of children) writeNodes(child.connection, child.parentId);
  }

  for (const value of Object.values(data)) {
    if (isConnection(value)) writeNodes(value, null);
    else if (isObject(value)) writeBelow(value);
  }

  /** Connections below a root object such as `shop`. */
  function writeBelow(root: Json): void {
    const children: { connection: Json; parentId: string | null }[] = [];
    takeConnections(root, null, children);
    for (const { connection } of children) writeNodes(connection, null);
  }

  return { lines, rootObjectCount };
}

/** A copy of an object without its connections, which are handed to `children` with the id of what holds them. */
function takeConnections(
  object: Json,
  parentId: string | null,
  children: { connection: Json; parentId: string | null }[],
): Json {
  const own: Json = {};
  for (const [key, value] of Object.entries(object)) {
    if (isConnection(value)) children.push({ connection: value, parentId });
    else if (isObject(value)) {
      own[key] = takeConnections(value, typeof value.id === "string" ? value.id : parentId, children);
    } else own[key] = value;
  }
  return own;
}

function nodesOf(connection: Json): Json[] {
  const edges: unknown[] = Array.isArray(connection.edges) ? connection.edges : [];
  return edges.flatMap((edge) => (isObject(edge) && isObject(edge.node) ? [edge.node] : []));
}

/** Bulk queries select connections by `edges` and nothing else has that field. */
function isConnection(value: unknown): value is Json {
  return isObject(value) && Array.isArray(value.edges);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
