export type Comparator = "=" | "<" | "<=" | ">" | ">=";

export type SearchTerm = {
  kind: "term";
  /** Null: a word without a field. */
  field: string | null;
  comparator: Comparator;
  value: string;
  /** `word*`; with an empty value (`field:*`) any value will do. */
  isPrefix: boolean;
  isPhrase: boolean;
};

export type SearchNode =
  | SearchTerm
  | { kind: "not"; node: SearchNode }
  | { kind: "and"; nodes: SearchNode[] }
  | { kind: "or"; nodes: SearchNode[] };

type Token = { kind: "open" | "close" | "and" | "or" | "not" } | SearchTerm;

const TOKEN =
  /\s*(?:(\()|(\))|(-)(?=\S)|([\w.$-]+?):((?:<=|>=|<|>)?)\s*("[^"]*"|'[^']*'|[^\s()]*)|("[^"]*"|'[^']*'|[^\s()]+))/gy;

/**
 * Shopify's search syntax: words, `field:value`, comparators, `prefix*`, `-term` and `NOT`, grouping, AND (also where
 * nothing is written) before OR. Null: nothing to search for.
 */
export function parseSearchQuery(query: string): SearchNode | null {
  const tokens = [...query.matchAll(TOKEN)].map(toToken);
  let position = 0;

  function parseOr(): SearchNode | null {
    const nodes = [parseAnd()];
    while (tokens[position]?.kind === "or") {
      position += 1;
      nodes.push(parseAnd());
    }
    return combine("or", nodes);
  }

  function parseAnd(): SearchNode | null {
    const nodes: (SearchNode | null)[] = [];
    for (
      let token = tokens[position];
      token && token.kind !== "or" && token.kind !== "close";
      token = tokens[position]
    ) {
      if (token.kind === "and") position += 1;
      else nodes.push(parseUnary());
    }
    return combine("and", nodes);
  }

  function parseUnary(): SearchNode | null {
    const token = tokens[position];
    position += 1;
    if (token?.kind === "not") {
      const node = parseUnary();
      return node && { kind: "not", node };
    }
    if (token?.kind === "open") {
      const node = parseOr();
      if (tokens[position]?.kind === "close") position += 1;
      return node;
    }
    return token?.kind === "term" ? token : null;
  }

  const nodes: (SearchNode | null)[] = [];
  while (position < tokens.length) {
    nodes.push(parseOr());
    if (tokens[position]?.kind === "close") position += 1;
  }
  return combine("and", nodes);
}

/** Every field that a query names. */
export function fieldsOf(node: SearchNode): string[] {
  switch (node.kind) {
    case "term":
      return node.field === null ? [] : [node.field];
    case "not":
      return fieldsOf(node.node);
    case "and":
    case "or":
      return node.nodes.flatMap(fieldsOf);
  }
}

function combine(kind: "and" | "or", nodes: (SearchNode | null)[]): SearchNode | null {
  const present = nodes.filter((node) => node !== null);
  return present.length > 1 ? { kind, nodes: present } : (present[0] ?? null);
}

function toToken(match: RegExpExecArray): Token {
  const [, open, close, minus, field, comparator, fieldValue, word] = match;
  if (open !== undefined) return { kind: "open" };
  if (close !== undefined) return { kind: "close" };
  if (minus !== undefined) return { kind: "not" };
  if (field !== undefined) return toTerm(field, toComparator(comparator), fieldValue ?? "");
  switch (word) {
    case "AND":
      return { kind: "and" };
    case "OR":
      return { kind: "or" };
    case "NOT":
      return { kind: "not" };
    default:
      return toTerm(null, "=", word ?? "");
  }
}

function toTerm(field: string | null, comparator: Comparator, written: string): SearchTerm {
  const isPhrase = /^["']/.test(written);
  const text = isPhrase ? written.slice(1, -1) : written;
  const isPrefix = !isPhrase && text.endsWith("*");
  return { kind: "term", field, comparator, value: isPrefix ? text.slice(0, -1) : text, isPrefix, isPhrase };
}

function toComparator(text: string | undefined): Comparator {
  return text === "<" || text === "<=" || text === ">" || text === ">=" ? text : "=";
}
