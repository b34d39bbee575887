import { isNegated } from "./entities/is-negated";
import { labelTokens } from "./labelling/label-tokens";
import { isStopWord } from "./lexicons/stop-words";
import type { Entity, EntityMeaning } from "./perception";
import type { Token } from "./tokenize";
import { shippedLabeller } from "./weights/shipped-labeller";

/** What a message asks for stands near its beginning; more would cost time. */
const MAX_TOKENS = 24;
/** The labeller learnt from English queries. */
const LABELLED_LANGUAGE = "en";

const WITHOUT =
  /\b(?:without|ohne|sans|sin)\s+(?:(?:an?|the|any|une?|una|einen?|le|la|les|el|los|las)\s+)?(\p{L}[\p{L}-]{2,})/gu;
/** "Without problems", "sin duda": nothing about the goods. */
const NOTHING_DENIED =
  /^(?:problem\w*|issues?|doubts?|questions?|receipt|account|order\w*|hassle|delay|further|reason|success|luck|fail|warning|notice|paying|zweifel|frage|grund|konto|erfolg|probleme?s?|doute|compte|raison|succes|duda|cuenta|exito|razon|embargo|que|den|dass)$|ing$/;

type Message = { text: string; folded: string; tokens: Token[]; language: string };

/**
 * Kinds of goods, makers, colours, materials, sizes and properties named in words that neither the shop nor our own lists
 * know, as the shipped labeller reads them; and what is said to be unwanted. `rest` are the tokens that no entity covers.
 */
export function findUnlisted(message: Message, rest: Token[]): Entity[] {
  const { text, folded, language } = message;
  // In the order of the tokens, so that none of those that are read stands further back.
  const free = new Set(rest.slice(0, MAX_TOKENS));
  const denied = findDenied(folded, rest, language);
  const labelled =
    language === LABELLED_LANGUAGE && rest.some((token) => hasContent(token, language)) ? label(message, free) : [];
  const spans = [
    ...denied,
    ...labelled.filter((span) => !denied.some(({ start }) => start >= span.start && start < span.end)),
  ];
  return spans
    .sort((left, right) => left.start - right.start)
    .map(({ meaning, start, end }) => ({
      ...meaning,
      text: text.slice(start, end),
      start,
      end,
      negated: isNegated(folded, start, end),
    }));
}

type Span = { meaning: EntityMeaning; start: number; end: number };

function label({ folded, tokens, language }: Message, free: Set<Token>): Span[] {
  const read = tokens.slice(0, MAX_TOKENS);
  const tags = labelTokens(
    shippedLabeller(),
    read.map(({ word }) => word),
  );
  const spans: Span[] = [];
  for (let from = 0; from < read.length;) {
    const type = tags[from]?.slice(2);
    let to = from + 1;
    while (tags[to] === `I-${type ?? ""}` && isJoined(folded, read[to - 1], read[to])) to += 1;
    // A property stands beside what has it; by itself it is too often none.
    const isLoose = type === "attribute" && isOutside(tags[from - 1]) && isOutside(tags[to]);
    const span = type === undefined || isLoose ? null : toSpan(type, trim(read.slice(from, to), language), free);
    if (span) spans.push(span);
    from = to;
  }
  return spans;
}

function isJoined(folded: string, left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && /^[\s'-]*$/.test(folded.slice(left.end, right.start));
}

function isOutside(tag: string | undefined): boolean {
  return tag === undefined || tag === "O";
}

/** "For camping" is about camping. */
function trim(tokens: Token[], language: string): Token[] {
  const first = tokens.findIndex((token) => !isStopWord(token.word, language));
  const last = tokens.findLastIndex((token) => !isStopWord(token.word, language));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

function toSpan(type: string, tokens: Token[], free: Set<Token>): Span | null {
  const [first] = tokens;
  const last = tokens[tokens.length - 1];
  if (!first || !last || !tokens.every((token) => free.has(token))) return null;
  const meaning = meaningOf(type, tokens.map(({ word }) => word).join(" "));
  return meaning && { meaning, start: first.start, end: last.end };
}

function meaningOf(type: string, value: string): EntityMeaning | null {
  switch (type) {
    case "category":
    case "brand":
    case "color":
    case "material":
      return { type, value };
    case "size":
      return { type, value: { size: value, upTo: null, system: null } };
    case "attribute":
      return { type, value: { name: "word", value } };
    default:
      return null;
  }
}

function findDenied(folded: string, rest: Token[], language: string): Span[] {
  return [...folded.matchAll(WITHOUT)].flatMap((match) => {
    const word = match[1] ?? "";
    const start = match.index + match[0].length - word.length;
    const token = rest.find((candidate) => candidate.start === start);
    if (!token || NOTHING_DENIED.test(word) || isStopWord(word, language)) return [];
    return [{ meaning: { type: "attribute", value: { name: "word", value: token.word } }, start, end: token.end }];
  });
}

function hasContent({ word }: Token, language: string): boolean {
  return /^\p{L}{3,}/u.test(word) && !isStopWord(word, language);
}
