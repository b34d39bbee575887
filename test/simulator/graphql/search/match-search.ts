import { ApiError } from "../api-error.ts";
import type { Comparator, SearchNode, SearchTerm } from "./parse-search-query.ts";
import { dayInZone } from "./day-in-zone.ts";

type Value = string | number | boolean | null;

/**
 * What can be searched: `text` by its words, `keyword` as a whole, `id` by number or global id, `date` (ISO strings)
 * and `number` with comparators. Several values: one of them must match.
 */
export type SearchField<Item> = {
  type: "text" | "keyword" | "id" | "number" | "date" | "boolean";
  read: (item: Item) => Value | readonly Value[];
};

export type SearchFields<Item> = Record<string, SearchField<Item>>;

/** A test for items. Terms of unknown fields match everything, as in Shopify, which only warns. */
export function createMatcher<Item>(
  node: SearchNode,
  fields: SearchFields<Item>,
  options: { defaultFields: readonly string[]; timeZone: string },
): (item: Item) => boolean {
  switch (node.kind) {
    case "not": {
      const matches = createMatcher(node.node, fields, options);
      return (item) => !matches(item);
    }
    case "and": {
      const all = node.nodes.map((inner) => createMatcher(inner, fields, options));
      return (item) => all.every((matches) => matches(item));
    }
    case "or": {
      const any = node.nodes.map((inner) => createMatcher(inner, fields, options));
      return (item) => any.some((matches) => matches(item));
    }
    case "term":
      return createTermMatcher(node, fields, options);
  }
}

function createTermMatcher<Item>(
  term: SearchTerm,
  fields: SearchFields<Item>,
  { defaultFields, timeZone }: { defaultFields: readonly string[]; timeZone: string },
): (item: Item) => boolean {
  if (term.field === null) {
    const searched = defaultFields.flatMap((name) => fields[name] ?? []);
    return (item) => searched.some((field) => valuesOf(field, item).some((value) => matchesText(value, term)));
  }
  const field = fields[term.field];
  if (!field) return () => true;
  const test = createValueTest(field.type, term, timeZone);
  return (item) => valuesOf(field, item).some(test);
}

function createValueTest(
  type: SearchField<never>["type"],
  term: SearchTerm,
  timeZone: string,
): (value: Value) => boolean {
  if (term.isPrefix && term.value === "") return (value) => value !== null && value !== "";
  switch (type) {
    case "text":
      return (value) => matchesText(value, term);
    case "keyword":
      return (value) => matchesKeyword(value, term);
    case "boolean":
      return (value) => String(value) === term.value.toLowerCase();
    case "number":
    case "id": {
      const wanted = Number(term.value.split("/").at(-1));
      return (value) => value !== null && compare(Number(value), term.comparator, wanted);
    }
    case "date":
      return createDateTest(term, timeZone);
  }
}

function createDateTest(term: SearchTerm, timeZone: string): (value: Value) => boolean {
  const range = dayInZone(term.value, timeZone);
  const start = range?.start ?? Date.parse(term.value);
  const end = range?.end ?? start;
  if (Number.isNaN(start)) {
    throw new ApiError("BAD_REQUEST", `Invalid timestamp for query filter \`${term.field ?? ""}\`.`);
  }
  return (value) => {
    if (value === null) return false;
    const time = Date.parse(String(value));
    if (term.comparator === "=") return range ? time >= start && time < end : time === start;
    // A bare day stands for all of it: `>` means after its end, `<=` until its end.
    const isPastDay = range && (term.comparator === ">" || term.comparator === "<=");
    return compare(time, term.comparator, isPastDay ? end - 1 : start);
  };
}

function compare(value: number, comparator: Comparator, wanted: number): boolean {
  switch (comparator) {
    case "=":
      return value === wanted;
    case "<":
      return value < wanted;
    case "<=":
      return value <= wanted;
    case ">":
      return value > wanted;
    case ">=":
      return value >= wanted;
  }
}

function matchesKeyword(value: Value, term: SearchTerm): boolean {
  if (value === null) return false;
  const text = String(value).toLowerCase();
  const wanted = term.value.toLowerCase();
  return term.isPrefix ? text.startsWith(wanted) : text === wanted;
}

function matchesText(value: Value, term: SearchTerm): boolean {
  if (value === null) return false;
  const text = String(value).toLowerCase();
  const wanted = term.value.toLowerCase();
  if (term.isPhrase) return text.includes(wanted);
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return wanted
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => (term.isPrefix ? word.startsWith(part) : word === part)));
}

function valuesOf<Item>(field: SearchField<Item>, item: Item): readonly Value[] {
  const value = field.read(item);
  return isList(value) ? value : [value];
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
