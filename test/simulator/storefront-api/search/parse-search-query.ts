export type SearchTerm = {
  /** Null: the word may be anywhere. */
  field: string | null;
  comparator: "=" | ">" | ">=" | "<" | "<=";
  value: string;
  /** `shoe*` */
  isPrefix: boolean;
};

export type SearchNode =
  { kind: "term"; term: SearchTerm } | { kind: "not"; node: SearchNode } | { kind: "and" | "or"; nodes: SearchNode[] };

const TOKEN = /\(|\)|-?(?:[\w.]+:)?(?:>=|<=|>|<)?"[^"]*"|-?(?:[\w.]+:)?(?:>=|<=|>|<)?'[^']*'|[^\s()]+/g;
const TERM = /^(?:([\w.]+):)?(>=|<=|>|<)?(.*)$/s;

/**
 * Shopify's search syntax: `field:value`, words, `prefix*`, `-negation` and NOT, quotes, comparators, groups. AND (also
 * just a blank) binds before OR. A missing bracket ends at the end of the text.
 */
export function parseSearchQuery(query: string): SearchNode {
  const tokens = query.match(TOKEN) ?? [];
  let position = 0;

  function parseOr(): SearchNode {
    const nodes = [parseAnd()];
    while (tokens[position]?.toUpperCase() === "OR") {
      position += 1;
      nodes.push(parseAnd());
    }
    return single("or", nodes);
  }

  function parseAnd(): SearchNode {
    const nodes: SearchNode[] = [];
    for (let token = tokens[position]; token !== undefined && token !== ")"; token = tokens[position]) {
      const word = token.toUpperCase();
      if (word === "OR") break;
      if (word === "AND") position += 1;
      else nodes.push(parseOne());
    }
    return single("and", nodes);
  }

  function parseOne(): SearchNode {
    const token = tokens[position] ?? "";
    position += 1;
    if (token.toUpperCase() === "NOT") return { kind: "not", node: parseOne() };
    if (token === "(") {
      const group = parseOr();
      position += 1;
      return group;
    }
    if (token.startsWith("-") && token.length > 1) return { kind: "not", node: parseTerm(token.slice(1)) };
    return parseTerm(token);
  }

  return parseOr();
}

/** Whether a record fits; `matches` decides about one term. An empty query fits everything. */
export function fitsSearch(node: SearchNode, matches: (term: SearchTerm) => boolean): boolean {
  switch (node.kind) {
    case "term":
      return matches(node.term);
    case "not":
      return !fitsSearch(node.node, matches);
    case "and":
      return node.nodes.every((inner) => fitsSearch(inner, matches));
    case "or":
      return node.nodes.some((inner) => fitsSearch(inner, matches));
  }
}

function single(kind: "and" | "or", nodes: SearchNode[]): SearchNode {
  const [only] = nodes;
  return nodes.length === 1 && only ? only : { kind, nodes };
}

function parseTerm(token: string): SearchNode {
  const [, field, comparator, raw = ""] = TERM.exec(token) ?? [];
  const isQuoted = /^(["']).*\1$/s.test(raw);
  const text = isQuoted ? raw.slice(1, -1) : raw;
  const isPrefix = !isQuoted && text.endsWith("*");

  return {
    kind: "term",
    term: {
      field: field?.toLowerCase() ?? null,
      comparator: toComparator(comparator),
      value: isPrefix ? text.slice(0, -1) : text,
      isPrefix,
    },
  };
}

function toComparator(text: string | undefined): SearchTerm["comparator"] {
  return text === ">" || text === ">=" || text === "<" || text === "<=" ? text : "=";
}
