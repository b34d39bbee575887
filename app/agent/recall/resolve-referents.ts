import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { CatalogVocabulary } from "~/ports/catalog-search";
import { costs, findChosenPrices } from "../measures/find-chosen-prices";
import { foldText } from "../perception/fold-text";
import { refusedWords } from "./refused-words";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { tokenize } from "../perception/tokenize";
import { containsPhrase } from "../ranking/read-document";
import { findByFigure } from "./find-by-figure";
import { findByName, type NamedProduct } from "./find-by-name";
import type { Mention } from "./find-mention";
import type { TurnInput } from "../turn";

/** Products that the message points at, best first, and how that was found. */
export type Referents = {
  productIds: string[];
  variantId: string | null;
  how: "named" | "ordinal" | "described" | "plural" | "earlier" | "focus" | "page" | "shown" | "none";
  /** Where in the message each one is named; empty where none is. */
  places: NamedProduct[];
  /** Of a plural: each of them is meant in so many words ("both", "all three"), and not only "them". */
  isAll?: boolean;
  /** What the message calls the thing, where that is no full name: to be checked against what was found. */
  mention: Mention;
};

const NONE: Found = { productIds: [], variantId: null, how: "none", places: [] };
const MAX_REFERENTS = 4;
const COMPARED = 0.5;

/** "The one from before": what was talked about before the present one. */
const EARLIER =
  /\b(?:the |that )?(?:one|shoe|thing|product)?\s?(?:from before|(?:we|i|you) (?:had|looked at|talked about|showed(?: me)?|saw) (?:before|earlier|previously|first))\b|\b(?:previous|earlier) (?:one|product|shoe)\b|\b(?:das|den|die|der) (?:von )?(?:vorhin|zuvor|davor)\b|\b(?:celui|celle) d'avant\b|\bprecedente?\b|\b(?:el|la|lo) de antes\b|\b(?:el|la) anterior\b/;

/** "And the other one?": of two that were talked about, the one that is not talked about now. */
const THE_OTHER =
  /\bthe other (?:one|pair|shoe|model)\b|^\W*(?:and |und |et |y )?(?:the other|d(?:er|ie|as|en) ander\w+|l'autre|(?:el|la) otr[oa])\W*$/;

type ReferentContext = Pick<TurnInput, "memory" | "page" | "vocabulary"> & { group: AudienceGroup | null };

/** What "the second one", "it", "both", "the Pilot" and "the cheaper one" mean here. */
export function resolveReferents(perception: Perception, context: ReferentContext): Omit<Referents, "mention"> {
  return find(perception, context);
}

type Found = Omit<Referents, "mention">;

const EACH =
  /\b(?:both|the (?:two|three|pair of them)|all (?:of (?:them|these|those)|(?:the )?(?:two|three))|each|every|beide[ns]?|alle|les deux|tous|toutes|ambos|ambas|l[oa]s dos|tod[oa]s)\b/;
const ONES = /\bthe (?:\S+ ){1,3}ones?\b/i;

function find(perception: Perception, context: ReferentContext): Found {
  const { memory, vocabulary } = context;
  const shown = memory.shown[0] ?? [];

  const named = findNamed(perception, context);
  if (named.length > 0) return { ...NONE, productIds: named.map(({ id }) => id), how: "named", places: named };

  const [earlier] = context.memory.pastFocus.filter((id) => id !== context.memory.focus?.id);
  if (earlier !== undefined && EARLIER.test(foldText(perception.text)))
    return { ...NONE, productIds: [earlier], how: "earlier" };

  const [before] = context.memory.pastFocus;
  if (
    before !== undefined &&
    context.memory.focus !== null &&
    before !== context.memory.focus.id &&
    THE_OTHER.test(foldText(perception.text))
  )
    return { ...NONE, productIds: [before], how: "earlier" };

  // Of two that stood side by side; that the figure is no number of things is left to be asked about.
  const isCompared = memory.digest.at(-1)?.moves.includes("compare") === true;
  const figured = isCompared ? findByFigure(perception.text, shown) : null;
  if (figured !== null) return { ...NONE, productIds: [figured.id], how: "described" };

  const wereCompared = memory.digest.slice(-3).some(({ moves }) => moves.includes("compare"));
  const apart = wereCompared ? toldApart(perception.text, shown) : null;
  if (apart !== null) return { ...NONE, productIds: [apart], how: "described" };

  const counted = findCounted(perception, shown.length);
  if (counted.length > 0 && shown.length > 0) {
    const productIds = counted.flatMap((index) => shown[index]?.id ?? []);
    if (productIds.length > 0) return { ...NONE, productIds: [...new Set(productIds)], how: "ordinal" };
  }
  const [chosen] = findChosenPrices(foldText(perception.text));
  const currency = context.page.currency ?? vocabulary.currency;
  const atPrice = chosen && shown.find(({ price }) => price !== null && costs({ amount: price, currency }, chosen));
  if (atPrice) return { ...NONE, productIds: [atPrice.id], how: "described" };
  const offered = shown.length > 1 ? shown : lastOffered(memory);
  const isPriced = shown.length > 1 || THE_PRICED.test(foldText(perception.text));
  const priced = offered.length > 0 && isPriced ? pricedOne(perception.text) : null;
  if (priced !== null) {
    const sorted = offered.toSorted((left, right) => (left.price ?? Infinity) - (right.price ?? Infinity));
    const meant = priced === "cheap" ? sorted[0] : sorted.at(-1);
    if (meant) return { ...NONE, productIds: [meant.id], how: "described" };
  }
  // "Is it insulated?" is asked of what is talked about, though another title has the word.
  const isOfFocus =
    (memory.focus?.isAlone === true && OF_IT.test(foldText(perception.text))) ||
    (memory.focus !== null && IS_IT.test(foldText(perception.text)));
  const described = isOfFocus ? null : findDescribed(perception, memory, vocabulary);
  const isAll = EACH.test(foldText(perception.text));
  // "Add the thermal ones" names one of them; "them" of one pair of socks that is talked about by itself is that pair.
  const isOne = !isAll && (memory.focus?.isAlone === true || (described !== null && ONES.test(perception.text)));
  if (perception.cues.plural && shown.length > 1 && !countsUnits(perception) && !isOne) {
    const pair = chosenPair(perception.text, memory);
    if (pair !== null) return { ...NONE, productIds: pair, how: "plural", isAll: true };
    return { ...NONE, productIds: shown.slice(0, MAX_REFERENTS).map(({ id }) => id), how: "plural", isAll };
  }
  if (described) return described;
  return currentProduct(context);
}

const BOTH = /\b(?:both|the two|beide[ns]?|les deux|toutes les deux|ambos|ambas|l[oa]s dos)\b/;

/** "Add both" over a list of three gloves, after tights: the one of before and the one now, not the list. */
function chosenPair(text: string, { shown, focus, pastFocus }: ConversationMemory): [string, string] | null {
  const [list = []] = shown;
  const [before] = pastFocus.filter((id) => id !== focus?.id);
  if (list.length === 2 || focus === null || before === undefined || !BOTH.test(foldText(text))) return null;
  return list.some(({ id }) => id === before) ? null : [before, focus.id];
}

/** What was shown one by one: the first, and what is talked about now. */
function lastOffered({ shown, focus }: ConversationMemory): { id: string; price: number | null }[] {
  const [list = []] = shown;
  return focus === null || list.some(({ id }) => id === focus.id) ? list : [...list, focus];
}

/** "Does it have GPS?", of the one that is talked about by itself, whatever others are called. */
const OF_IT = /\b(?:does|do|has|have|is|are|can|will|would) (?:it|they|this|these)\b/;

const IS_IT = /^\W*(?:(?:and|ok|so|but)\W+)*(?:is|does|has|can|will|would) it\b/;

/** "Does the cheaper one have pockets?" points, "is there a cheaper one?" asks for another. */
const THE_PRICED =
  /\b(?:the|der|die|das|den|le|la|el) (?:\p{L}+ )?(?:cheap|less|pric|dear|more exp|gunstig|billig|teur|moins|plus|mas)/u;

/** "Ok, the WP then", of two that stood side by side: a word that one title alone has. */
function toldApart(text: string, shown: { id: string; title: string }[]): string | null {
  const said = new Set(stemsOf(text));
  const titles = shown.map(({ id, title }) => ({ id, stems: stemsOf(title).filter((own) => /^\p{L}/u.test(own)) }));
  const meant = titles.filter(({ id, stems }) =>
    stems.some((own) => said.has(own) && titles.every((other) => other.id === id || !other.stems.includes(own))),
  );
  const [only, second] = meant;
  return only !== undefined && second === undefined ? only.id : null;
}

/** "The cheaper one", "la moins chère", of what was shown: which end of the prices a message points at. */
export function pricedOne(text: string): "cheap" | "dear" | null {
  const folded = foldText(text);
  if (CHEAPER_ONE.test(folded)) return "cheap";
  return DEARER_ONE.test(folded) ? "dear" : null;
}

const CHEAPER_ONE =
  /\b(?:cheap(?:er|est)|less expensive|least expensive|lower[- ]priced) (?:ones?|of|pair|model|version)\b|\bthe (?:cheap(?:er|est)|less expensive|least expensive)\W*(?:then |please |of (?:the|those) (?:two|three)\W*)?$|\b(?:gunstigere?|billigere?)\b.*\bdavon\b|\b(?:der|die|das|den) (?:gunstiger|billiger)en?\s*(?:$|[,.!?])|\b(?:le|la) moins cher\w*\s*(?:$|[,.!?])|\b(?:el|la) mas barat[oa]\s*(?:$|[,.!?])/;
const DEARER_ONE =
  /\bthe (?:pricier|priciest|dearer|more expensive|most expensive)\W*$|\b(?:pricier|priciest|dearer|dearest|more expensive|most expensive) (?:ones?|of|pair|model|version)\b|\b(?:der|die|das|den) teurere?n?\s*(?:$|[,.!?])|\b(?:le|la) plus cher\w*\s*(?:$|[,.!?])|\b(?:el|la) mas car[oa]\s*(?:$|[,.!?])/;

/** "Three of them" are three units of the one in question, not of everything that was shown; "both of them" are two products. */
function countsUnits({ text, entities }: Perception): boolean {
  const isEach =
    /\b(?:both|all|each|every|beide[ns]?|alle|jede[ns]?|les deux|tous|toutes|chaque|ambos|ambas|tod[oa]s|cada)\b/i;
  return entities.some(({ type }) => type === "quantity") && !isEach.test(text);
}

/** The product in question when nothing is pointed at: the conversation's, unless the shopper has moved to another page. */
export function currentProduct({ memory, page, vocabulary }: Omit<ReferentContext, "group">): Found {
  const { productHandle } = page;
  const pageProductId =
    page.productId ??
    (productHandle === null ? null : (vocabulary.titles.find(({ handle }) => handle === productHandle)?.id ?? null));
  const { focus } = memory;

  if (pageProductId !== null && focus?.pageProductId !== pageProductId) {
    return { productIds: [pageProductId], variantId: page.variantId, how: "page", places: [] };
  }
  if (focus) return { productIds: [focus.id], variantId: focus.variantId, how: "focus", places: [] };
  const first = memory.shown[0]?.[0];
  return first ? { ...NONE, productIds: [first.id], how: "shown" } : NONE;
}

/** Titles that hold the name; those that were shown and those for the right people come first. */
function findNamed(perception: Perception, { memory, page, vocabulary, group }: ReferentContext): NamedProduct[] {
  const open = currentProduct({ memory, page, vocabulary });
  const shownIds = new Set([...memory.shown.flat().map(({ id }) => id), ...open.productIds]);
  const byName = findByName(perception, vocabulary, { shownIds, group });
  // "The Gravelway or the Scree, ladies": whose things are meant stands in the message itself.
  const groups = new Set(
    perception.entities.flatMap((entity) =>
      entity.type === "recipient" && !entity.negated ? (entity.value.group ?? []) : [],
    ),
  );
  const told = groups.size === 1 ? ([...groups][0] ?? null) : null;
  const places = perception.entities.filter(({ type, negated }) => type === "product" && !negated);
  const refused = refusedWords(perception);
  const isCompared = perception.intents.some(
    ({ name, confidence }) => name === "compare_products" && confidence >= COMPARED,
  );
  const openTitle = vocabulary.titles.find(({ id }) => id === open.productIds[0])?.title;
  const openGroup = openTitle === undefined ? null : groupOf(openTitle);
  let together: AudienceGroup | null = null;
  const named = perception.entities.flatMap((entity) => {
    if (entity.type !== "product" || entity.negated) return [];
    const name = stemsOf(entity.text);
    // "The Scree 4 and the Scree 4 WP": what is said of the one tells nothing of the other.
    const said = new Set(
      stemsOf(
        withoutPlaces(
          perception.text,
          [...places, ...refused].filter((other) => other !== entity),
        ),
      ),
    );
    const alike = vocabulary.titles.filter(
      ({ id, title }) => id === entity.value.id || containsPhrase(stemsOf(title), name),
    );
    // "The Skylark bike shorts" are not the Skylark tights.
    const fullness = (title: string) => stemsOf(title).filter((own) => said.has(own) && !name.includes(own)).length;
    // "The difference to the normal Scree 4", in front of the waterproof one: nothing differs from itself.
    const isOther = (id: string) => isCompared && places.length === 1 && open.productIds.includes(id);
    const rank = ({ id, title }: { id: string; title: string }) =>
      -8 * fullness(title) +
      (isOther(id) ? 9 : 0) +
      (isCompared && openGroup !== null && groupOf(title) === openGroup ? -3 : 0) +
      (shownIds.has(id) ? -4 : 0) +
      (told !== null && groupOf(title) === told ? -5 : 0) +
      (group !== null && groupOf(title) === group ? -3 : 0) +
      // Two that are compared are for the same people, where nobody says otherwise.
      (together !== null && groupOf(title) === together ? -2.5 : 0) +
      Math.min(2, stemsOf(title).length / 10);
    const [best] = [...alike].sort((left, right) => rank(left) - rank(right));
    together ??= best === undefined || !isCompared ? null : groupOf(best.title);
    return [{ id: best?.id ?? entity.value.id, start: entity.start, end: entity.end }];
  });
  const all = [...named, ...byName].sort((left, right) => left.start - right.start);
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index).slice(0, MAX_REFERENTS);
}

function withoutPlaces(text: string, places: { start: number; end: number }[]): string {
  return places.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
}

function groupOf(title: string): AudienceGroup | null {
  for (const { word } of tokenize(title)) {
    const group = groupOfWord(word);
    if (group) return group;
  }
  return null;
}

/** Indexes into the list shown last: "the first two", "the second and the third", "the last one". */
function findCounted(perception: Perception, length: number): number[] {
  const folded = perception.text.toLowerCase();
  const firstFew =
    /\b(?:first|top|ersten|premiers?|premieres|primer[oa]s)\s+(two|three|2|3|zwei|drei|deux|trois|dos|tres)\b|\b(?:deux|dos|trois|tres) (?:premiers?|premieres|primer[oa]s)\b/.exec(
      folded,
    );
  if (firstFew) return /three|3|drei|trois|tres/.test(firstFew[0]) ? [0, 1, 2] : [0, 1];
  return perception.cues.ordinals.map((ordinal) => (ordinal === -1 ? length - 1 : ordinal - 1));
}

/** "The trail one", "the socks": a word of a title that was shown. */
function findDescribed(
  perception: Perception,
  memory: ConversationMemory,
  vocabulary: CatalogVocabulary,
): Found | null {
  const lists = memory.shown.flat();
  if (lists.length === 0 || !perception.cues.pronoun) return null;

  const words = [
    ...perception.terms,
    ...perception.entities.flatMap((entity) =>
      entity.type === "category" || entity.type === "brand" ? [entity.text, entity.value] : [],
    ),
    ...perception.entities.flatMap((entity) => (entity.type === "attribute" ? [entity.text] : [])),
  ];
  for (const word of words) {
    const stems = stemsOf(word);
    const hits = lists.filter(({ title }) => containsPhrase(stemsOf(title), stems));
    const known = hits.filter(({ id }) => vocabulary.titles.some((title) => title.id === id));
    const [hit] = known.length > 0 ? known : hits;
    if (hit && new Set(hits.map(({ id }) => id)).size === 1) return { ...NONE, productIds: [hit.id], how: "described" };
  }
  return null;
}
