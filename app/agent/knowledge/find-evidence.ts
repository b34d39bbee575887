import type { CatalogDocument } from "~/ports/catalog-search";
import { findAskedAttribute } from "../attributes/find-asked-attribute";
import { editDistance } from "../perception/edit-distance";
import { foldText } from "../perception/fold-text";
import { NUMBER_WORDS } from "../perception/lexicons/number-words";
import { isStopWord } from "../perception/lexicons/stop-words";
import { splitMessage } from "../perception/split-message";
import { stem } from "../perception/stem";
import { tokenize } from "../perception/tokenize";
import { readDocument } from "../ranking/read-document";
import { describeAttribute } from "../reply/describe-attribute";
import { ideasAsked, ideasTold } from "./thing-ideas";

/** One thing that a shop says of a product: what it lists, or a sentence of the description by its number. */
type Told = { kind: "attribute"; name: string; flag: boolean | null } | { kind: "sentence"; sentence: number };

/**
 * What a product's own texts say to a question, best first: one of them, or two where the second answers what the first leaves
 * open. Sure where it speaks of just what is asked; otherwise it only comes nearest to it. `coverage` is the share of what is
 * asked, by weight.
 */
export type Evidence = {
  told: Told[];
  isSure: boolean;
  coverage: number;
  /** How many things that were asked for the first of them speaks of. */
  meets: number;
  ideas: ReadonlySet<string>;
  /** It says how many there are of what was asked for. */
  isCounted: boolean;
};

type Unit = { told: Told; stems: Set<string>; ideas: Set<string>; folded: string; length: number };
/** Ideas that the same words carry count as one; a word without an idea stands for itself. */
type Term = { ideas: string[]; stems: string[] };

const LEAST_SHELF = 24;
/** What no text of the product speaks of: an idea that is known is missing more surely than a word that may say anything. */
const MISSING_IDEA = 2;
const MISSING_WORD = 1.3;
const MISSING_FOREIGN = 0.4;
const OWN_WORD = 0.4;
const LABEL = 2.6;
const OWN_IDEA = 0.5;
const FLAG = 0.3;
const FIGURE = 1.2;
const COUNTED = 2.5;
const SURE_COVERAGE = 0.34;
const SURE_OF_WORDS = 0.5;
/** "Soy in it?": one word, all that is asked, and spoken of in one place or two. */
const NOTHING_ELSE = 0.9;
const RARE = 2.2;
const NEAR_COVERAGE = 0.3;
const MAX_TOLD = 2;

/** Looks through all that the shop lists and writes of one product; null where nothing comes near. */
export function findEvidence(document: CatalogDocument, question: string, language: string): Evidence | null {
  const units = unitsOf(document);
  const folded = foldText(question);
  const figure = FIGURES.find(({ asked }) => asked.test(folded));
  const terms = termsOf(document, question, language);
  const label = findAskedAttribute(question.toLowerCase(), Object.keys(document.attributes));
  const counted = HOW_MANY.exec(folded)?.[1];

  const isWhether = !ASKS_WHAT.test(folded);
  const matched = units.map((unit) => terms.filter((term) => meets(unit, term)));
  const weights = new Map(
    terms.map((term) => {
      const count = matched.filter((found) => found.includes(term)).length;
      if (count > 0) return [term, rarity(count, units.length)];
      if (term.ideas.length > 0) return [term, MISSING_IDEA];
      return [term, language === "en" ? MISSING_WORD : MISSING_FOREIGN];
    }),
  );
  const weigh = (some: readonly Term[]) => some.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  const total = weigh(terms);

  const scored = units.map((unit, at) => {
    const found = matched[at] ?? [];
    const isLabel = unit.told.kind === "attribute" && unit.told.name === label;
    const counts = counted !== undefined && hasNumberOf(stem(counted), unit.folded);
    const words = found.reduce((sum, { stems }) => sum + stems.filter((own) => unit.stems.has(own)).length, 0);
    const hasFigure = figure?.told.test(unit.folded) ?? false;
    const extra =
      (isLabel ? LABEL : 0) +
      (counts ? COUNTED : 0) +
      (hasFigure ? FIGURE : 0) +
      words * OWN_WORD +
      found.flatMap(({ ideas }) => ideas).filter((idea) => unit.ideas.has(idea)).length * OWN_IDEA +
      (isWhether && unit.told.kind === "attribute" && unit.told.flag !== null ? FLAG : 0) +
      (unit.told.kind === "sentence" ? found.length / (unit.length + 1) : 0);
    const isAnything = found.length > 0 || isLabel || counts;
    return { unit, found, isLabel, counts, hasFigure, score: isAnything ? weigh(found) + extra : 0 };
  });

  const ranked = scored.toSorted((left, right) => right.score - left.score);
  // What is listed under the very name goes first, unless a sentence counts what was asked for or answers two things at once.
  const labelled = scored.find(({ isLabel }) => isLabel);
  const [most] = ranked;
  const outdoes = most !== undefined && (most.counts || ideasIn(most.found) > 1);
  const best = labelled !== undefined && !outdoes ? labelled : most;
  if (best === undefined || best.score === 0) return null;
  const coverage = total === 0 ? 1 : weigh(best.found) / total;
  const hasIdea = best.found.some(({ ideas }) => ideas.some((idea) => best.unit.ideas.has(idea)));
  const isSure =
    best.isLabel ||
    best.counts ||
    (hasIdea && coverage >= SURE_COVERAGE) ||
    (best.found.length >= 2 && coverage >= SURE_OF_WORDS) ||
    (best.found.length === 1 && coverage >= NOTHING_ELSE && weigh(best.found) >= RARE);
  if (!isSure && coverage < NEAR_COVERAGE) return null;

  // A second one only for what the first leaves open: an idea, the figure that was asked for, another question's word.
  const isTwofold = splitMessage(question).length > 1;
  const open = terms.filter((term) => (isTwofold || term.ideas.length > 0) && !best.found.includes(term));
  const wantsFigure = isTwofold && figure !== undefined && !best.hasFigure;
  const [second] = scored
    .filter(({ unit }) => unit !== best.unit)
    .map((other) => ({
      ...other,
      gain:
        weigh(other.found.filter((term) => open.includes(term))) +
        (wantsFigure && other.hasFigure && other.found.length > 0 ? FIGURE : 0),
    }))
    .filter(({ gain }) => gain > 0)
    .toSorted((left, right) => right.gain - left.gain || right.score - left.score);
  const beside = second ?? (labelled !== undefined && labelled !== best ? labelled : undefined);
  return {
    told: [best, ...(isSure && beside !== undefined ? [beside] : [])].slice(0, MAX_TOLD).map(({ unit }) => unit.told),
    isSure,
    coverage,
    meets: best.found.length + (best.isLabel || best.counts ? 1 : 0),
    ideas: new Set(best.found.flatMap(({ ideas }) => ideas)),
    isCounted: best.counts,
  };
}

function ideasIn(terms: readonly Term[]): number {
  return terms.filter(({ ideas }) => ideas.length > 0).length;
}

/** Whether a question brings no content of its own ("and how long does it take?"): it goes on with the one before it. */
export function isBareSequel(document: CatalogDocument, question: string, language: string): boolean {
  return termsOf(document, question, language).length === 0;
}

const known = new WeakMap<CatalogDocument, Unit[]>();

function unitsOf(document: CatalogDocument): Unit[] {
  const kept = known.get(document);
  if (kept) return kept;
  const units = [
    ...Object.entries(document.attributes).map(([name, values]): Unit => {
      const { label, value, flag } = describeAttribute(name, values);
      return unitOf({ kind: "attribute", name, flag }, flag === null ? `${label}: ${value}` : label);
    }),
    ...readDocument(document)
      .sentences()
      .map(({ text }, sentence) => unitOf({ kind: "sentence", sentence }, text)),
  ];
  known.set(document, units);
  return units;
}

function unitOf(told: Told, text: string): Unit {
  const stems = stemsIn(text);
  return { told, stems: new Set(stems), ideas: ideasTold(text), folded: foldText(text), length: stems.length };
}

function stemsIn(text: string): string[] {
  return tokenize(text).map(({ word }) => stem(word));
}

function termsOf(document: CatalogDocument, question: string, language: string): Term[] {
  const { title, type } = readDocument(document);
  const isOwn = (own: string) => title.stems.includes(own) || type.stems.includes(own);
  const terms: (Term & { words: Set<string> })[] = [];
  const carried = new Set<string>();
  for (const [idea, words] of ideasAsked(question)) {
    for (const word of words) carried.add(word);
    // "The Drift Soft Roller" names it.
    if ([...words].every((word) => title.stems.includes(stem(word)))) continue;
    const same = terms.find((term) => [...words].some((word) => term.words.has(word) && !isSmall(word, language)));
    const stems = [...words].filter((word) => !isSmall(word, language)).map(stem);
    if (same === undefined) terms.push({ ideas: [idea], stems, words: new Set(words) });
    else {
      same.ideas.push(idea);
      for (const word of words) same.words.add(word);
      same.stems = [...new Set([...same.stems, ...stems])];
    }
  }
  const rest = tokenize(question).flatMap(({ word }) => {
    const isCarried = carried.has(word) || carried.has(foldText(word));
    return isCarried || word.length <= 2 || isSmall(word, language) || /^\d+$/.test(word) ? [] : [stem(word)];
  });
  for (const own of new Set(rest)) if (!isOwn(own)) terms.push({ ideas: [], stems: [own], words: new Set() });
  return terms;
}

function isSmall(word: string, language: string): boolean {
  return isStopWord(word, language) || EMPTY.has(word);
}

/** Of these every description may have one. */
const EMPTY = new Set(
  "half get gets got make made take use used using want need needs good well work works really also normal right long many much come comes go goes going does thing things way time times put will like still even ever keep hold one two ones around else actually usually maybe mean means think sure know heard told hear says said tell own real bit lot im ive dont doesnt cant wont whats thats its hey hello pls please thx u ur r n gonna wanna people someone something anything okay yes".split(
    " ",
  ),
);

function meets({ stems, ideas }: Unit, term: Term): boolean {
  if (term.ideas.some((idea) => ideas.has(idea))) return true;
  if (term.ideas.length > 0) return false;
  return term.stems.some((own) => stems.has(own) || (own.length >= LONG && isNear(own, stems)));
}

const LONG = 6;

/** A slip of one letter. */
function isNear(own: string, stems: ReadonlySet<string>): boolean {
  for (const other of stems)
    if (Math.abs(other.length - own.length) <= 1 && other.startsWith(own.charAt(0)) && editDistance(own, other, 1) <= 1)
      return true;
  return false;
}

function rarity(count: number, units: number): number {
  const size = Math.max(units, LEAST_SHELF);
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** "How long does it take?" wants more than a yes. */
const ASKS_WHAT =
  /(?:^|[,.;?!]|\band|\bund|\bet|\by)\W*(?:how|what|which|where|when|who|why|wie|was|welche\w*|wo|woraus|combien|comment|quel\w*|ou|cuant\w*|como|que|cual\w*|donde)\b/;

const SPAN = String.raw`(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|h|min)`;
/** What figure an answer has to have. */
const FIGURES: { asked: RegExp; told: RegExp }[] = [
  {
    asked: /\bhow far\b|\bwie weit\b|\ba quelle distance\b|\ba que distancia\b/,
    told: /\b(?:miles?|feet|yards|meters|km)\b/,
  },
  {
    asked:
      /\bhow (?:long|quick\w*|fast|soon)\b|\bwie (?:lange?|schnell)\b|\bcombien de temps\b|\bcuanto (?:tiempo|tarda|dura)\b|\bhow many (?:hours|minutes|days)\b/,
    told: new RegExp(
      String.raw`(?:\d|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|sixty|hundred)\b)[ -](?:an? )?${SPAN}\b|\b(?:days?|hours?|months?) and\b`,
    ),
  },
  {
    asked: /\bhow (?:many|much)\b|\bwie ?viele?\b|\bcombien\b|\bcuant[oa]s?\b/,
    told: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|sixty|hundred)\b/,
  },
];

/** "How many servings": a number of just these. */
const HOW_MANY = /\b(?:how many|wie ?viele|combien de|cuant[oa]s)\s+(?:of the )?(\p{L}{3,})/u;

const NUMBERS = new Set(NUMBER_WORDS);

/** "Twenty servings a bag": a number, and at most one word between it and what is counted. */
function hasNumberOf(counted: string, told: string): boolean {
  const words = told.split(/[^\p{L}\p{N}]+/u);
  return words.some((word, at) => {
    if (!/^\d+$/.test(word) && !NUMBERS.has(word)) return false;
    return [words[at + 1], words[at + 2]].some((next) => next !== undefined && stem(next) === counted);
  });
}
