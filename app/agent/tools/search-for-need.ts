import type { NeedState } from "~/contracts/need-state";
import type { CatalogDocument, CatalogFilters, CatalogSearch } from "~/ports/catalog-search";
import type { LiveVariant } from "~/ports/storefront";
import type { Evidence } from "../evidence/evidence";
import { isReducedNow } from "../evidence/is-reduced-now";
import { orderByFigure } from "../measures/order-by-figure";
import { emptyNeed } from "../need-state/need-content";
import { isReducedOnly } from "../need-state/reduced-wish";
import { searchText, weatherOf } from "../need-state/search-text";
import { tastesOf } from "../profile/tastes-of";
import { bareTitle } from "../ranking/bare-title";
import { isCalled } from "../ranking/is-called";
import { keepServing } from "../ranking/keep-serving";
import { readDocument } from "../ranking/read-document";
import { rankCandidates } from "../ranking/rank-candidates";
import { type Candidate, type RankedProduct } from "../ranking/ranked-product";
import { prepareSteering, type Steering } from "../ranking/steering/prepare-steering";
import { readLifts } from "../ranking/steering/read-lifts";
import { recordProducts } from "./record-products";
import type { SearchInput } from "./search-input";
import type { SearchOutput } from "./search-output";
import type { ToolContext } from "./tool";
import { unfoundKind } from "./unfound-kind";

const CANDIDATES = 60;
const UNFILTERED_CANDIDATES = 40;
/** Read live: a few more than are shown, since some may have been sold since the last sync. */
const SPARE = 3;
/** What being sold out takes from a score: such a hit is found all the same. */
const SOLD_OUT_SCORE = -4;
const PROPERTIES = new Set(["attribute", "material", "color"]);
/** A lexical hit that shares nothing with the need is no find. */
const LEAST_SCORE = 0.5;

/** One search, settled before anything is read: what is looked for, and what may not be found. */
type Search = {
  need: NeedState;
  query: string;
  input: SearchInput;
  context: ToolContext;
  steering: Steering;
  exclusion: Pick<CatalogFilters, "excludeIds" | "exclude">;
  /** The merchant wants it not to be recommended, and the shopper has not asked for it by name. */
  isHeldBack: (document: CatalogDocument) => boolean;
};

/** `found` meets every hard wish, `near` misses something; `gone` would be found, were it not sold out. */
type Ranked = { found: RankedProduct[]; near: RankedProduct[]; gone: CatalogDocument | null };

/** Searches for one need: candidates from the index, ranked, the best of them read live, and what may be said of the rest. */
export async function searchForNeed(
  wanted: NeedState,
  input: SearchInput,
  context: ToolContext,
): Promise<SearchOutput> {
  const search = settleSearch(wanted, input, context);
  const { found, near, gone } = await findRanked(search);
  const soldOut = found.length === 0 && !input.isTextOnly ? gone : null;
  const chosen = found.length > 0 || input.isReduced ? found : near;
  const items = await readLive(search, chosen, { soldOut, budget: found.length > 0 ? search.need.budget : null });
  const status = items.length === 0 ? "none" : found.length > 0 ? "match" : "near";
  return {
    status,
    items,
    total: items.length === 0 ? 0 : found.length,
    soldOut,
    isWithheld: await isSomethingWithheld(search, items, status),
    apart: null,
    isWithinTotal: null,
  };
}

function settleSearch(wanted: NeedState, input: SearchInput, context: ToolContext): Search {
  const { text, isTextOnly, excludeIds } = input;
  const { situation, by } = context;
  const need = isTextOnly ? { ...emptyNeed(), terms: text.split(/\s+/).slice(0, 12) } : wanted;
  const steering = prepareSteering(situation.input.merchandising, situation.input.vocabulary);
  // What the shopper asks about by its name gets an answer: that is no recommendation.
  const named = new Set(situation.referents.places.map(({ id }) => id));
  const isAskedAbout = isTextOnly && by === "code";
  return {
    ...{ need, input, context, steering },
    query: isTextOnly ? text : `${searchText(need)} ${text}`.trim(),
    exclusion:
      isAskedAbout || named.size > 0
        ? { excludeIds }
        : { excludeIds: [...excludeIds, ...steering.exclude.ids], exclude: steering.exclude },
    isHeldBack: (document) => !isAskedAbout && !named.has(document.id) && steering.isNever(document),
  };
}

/** Ranks what the filters let through; where nothing of that meets the need, what lies outside of them as well. */
async function findRanked(search: Search): Promise<Ranked> {
  const { isTextOnly, isReduced, orderBy } = search.input;
  const filtered = await findFiltered(search);
  let ranked = await rank(search, filtered);
  if (ranked.found.length === 0 && !isTextOnly && !isReduced) {
    ranked = await rank(search, merge(filtered, await findWider(search)));
  }
  if (orderBy === null) return ranked;
  // "Your lightest shoe" is none for children, who said nothing of them.
  const isForAnybody = search.need.constraints.some(({ kind }) => kind === "audience");
  const grown = isForAnybody ? ranked.found : ranked.found.filter(({ document }) => !isOnlyForKids(document));
  const { known, unknown } = orderByFigure(grown.length > 0 ? grown : ranked.found, orderBy);
  return { ...ranked, found: [...known, ...unknown] };
}

function isOnlyForKids(document: CatalogDocument): boolean {
  const { groups } = readDocument(document);
  return groups.size === 1 && groups.has("kids");
}

async function findFiltered(search: Search): Promise<Candidate[]> {
  const { need, query, input } = search;
  // What the shop itself calls a gift is looked at as well, whatever else was said.
  const isGift = need.isGift && !input.isTextOnly;
  const weather = input.isTextOnly ? [] : weatherOf(need);
  const [asked, gifts, forWeather] = await Promise.all([
    find(search, query),
    isGift ? find(search, `${query} gift`.trim()) : [],
    weather.length > 0 ? find(search, weather.join(" ")) : [],
  ]);
  return merge(merge(asked, gifts), forWeather);
}

/** Nothing that can be had meets the need: what is sold out or over the budget may come nearest. */
async function findWider(search: Search): Promise<Candidate[]> {
  const { need, query, exclusion, context } = search;
  const strict = need.constraints.filter(({ strength, kind }) => strength === "must" && PROPERTIES.has(kind));
  const isForKids = need.constraints.some(({ kind, value }) => kind === "audience" && value === "kids");
  const [open, forKids, own] = await Promise.all([
    context.ports.catalog.findCandidates({ text: query, filters: exclusion, limit: UNFILTERED_CANDIDATES }),
    // The little that there is for children comes near to a wish that none of it meets.
    isForKids ? find(search, FOR_KIDS) : [],
    // Many words for a common kind bury the few goods with a rare property.
    strict.length === 0 ? [] : find(search, strict.map(({ value }) => value).join(" ")),
  ]);
  return merge(merge(own, open), forKids);
}

const FOR_KIDS = "kids children junior youth";

/** Candidates for these words within the price, and what can be had alone unless a thing is asked for by its name. */
function find({ need, exclusion, input, context }: Search, words: string): Promise<Candidate[]> {
  const { isTextOnly } = input;
  const isReduced = isOfReduced(input, need);
  const { min, max } = need.budget ?? { min: null, max: null };
  const price = { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
  return context.ports.catalog.findCandidates({
    text: words,
    filters: {
      ...(isTextOnly && !isReduced ? {} : { available: true }),
      ...(isReduced ? { reduced: true as const } : {}),
      ...exclusion,
      ...(isTextOnly || need.budget === null ? {} : { price }),
    },
    limit: CANDIDATES,
  });
}

async function rank(search: Search, candidates: Candidate[]): Promise<Ranked> {
  const { need, steering, input, context, isHeldBack } = search;
  const { situation, evidence, ports } = context;
  const { isTextOnly } = input;
  const isReduced = isOfReduced(input, need);
  const excluded = new Set(input.excludeIds);
  const allowed = candidates.filter(({ document }) => !excluded.has(document.id) && !isHeldBack(document));
  const { matches, near } = rankCandidates(allowed, need, {
    lifts: await readLifts(
      allowed.map(({ document }) => document),
      steering,
      ports.catalog,
    ),
    tastes: isTextOnly ? [] : tastesOf(situation.input.profile, need),
    lookedAt: isTextOnly || situation.perception.cues.other ? null : situation.input.page.productId,
    base: isTextOnly || situation.startsFrom === null ? null : (evidence.documents.get(situation.startsFrom) ?? null),
  });
  const found = matches.filter(
    (product) => (isReduced || product.score >= LEAST_SCORE) && (isTextOnly || product.document.available),
  );
  const gone = matches.find((product) => product.score >= LEAST_SCORE + SOLD_OUT_SCORE && !product.document.available);
  // Spikes for a child, where the one kind of spikes is for grown-ups and sold out: that they are gone comes first.
  const alsoGone = near.find((product) => !product.document.available && isForOthers(product));
  return { found: isTextOnly ? found : keepServing(found, need), near, gone: (gone ?? alsoGone)?.document ?? null };
}

/** What costs less than it did: asked for by the brain, or a part of the need. */
function isOfReduced({ isReduced, isTextOnly }: SearchInput, need: NeedState): boolean {
  return isReduced || (!isTextOnly && isReducedOnly(need));
}

function isForOthers({ misses }: RankedProduct): boolean {
  return misses.length > 0 && misses.every(({ constraintId }) => constraintId.startsWith("audience:"));
}

/** The first of the list that Shopify has at this moment; what is told of anything comes from this reading. */
async function readLive(
  { need, input, context: { ports, evidence } }: Search,
  chosen: RankedProduct[],
  { soldOut, budget }: { soldOut: CatalogDocument | null; budget: NeedState["budget"] },
): Promise<RankedProduct[]> {
  const { limit, isReduced, isTextOnly } = input;
  const isOpenAudience = !need.constraints.some(({ kind }) => kind === "audience");
  const shortlist = (isOpenAudience ? oneOfEachModel(chosen) : chosen).slice(0, limit + SPARE);
  await recordProducts([...shortlist.map(({ document }) => document), ...(soldOut ? [soldOut] : [])], {
    ports,
    evidence,
  });
  return shortlist
    .filter(({ document }) => !isReduced || isStillReduced(document.id, evidence))
    .filter(({ document }) =>
      isTextOnly ? evidence.products.has(document.id) : isStillSold(document.id, evidence, budget),
    )
    .slice(0, limit);
}

async function isSomethingWithheld(
  { need, query, steering, input, context }: Search,
  items: RankedProduct[],
  status: SearchOutput["status"],
): Promise<boolean> {
  if (!steering.hasNever || input.isTextOnly) return false;
  const kind = unfoundKind(items, context.situation.perception, need);
  if (status === "match" && kind === null) return false;
  return hasWithheld(query, need, kind, { steering, catalog: context.ports.catalog });
}

/** "We have none" would not be true of what the merchant only wants not to be recommended. */
async function hasWithheld(
  text: string,
  need: NeedState,
  kind: string | null,
  { steering, catalog }: { steering: Steering; catalog: Pick<CatalogSearch, "findCandidates"> },
): Promise<boolean> {
  const all = await catalog.findCandidates({ text, filters: { available: true }, limit: CANDIDATES });
  const { matches } = rankCandidates(all, need);
  return matches.some(
    ({ document, score }) =>
      score >= LEAST_SCORE && steering.isNever(document) && (kind === null || isCalled(document, kind) === "is"),
  );
}

function merge(first: Candidate[], second: Candidate[]): Candidate[] {
  const known = new Set(first.map(({ document }) => document.id));
  return [...first, ...second.filter(({ document }) => !known.has(document.id))];
}

/** "Men's Tern 3" and "Women's Tern 3" are one answer while nobody said for whom. */
function oneOfEachModel(products: RankedProduct[]): RankedProduct[] {
  const seen = new Set<string>();
  const first: RankedProduct[] = [];
  const twins: RankedProduct[] = [];
  for (const product of products) {
    const model = bareTitle(product.document.title);
    (seen.has(model) ? twins : first).push(product);
    seen.add(model);
  }
  return [...first, ...twins];
}

/** Of what the index has as reduced, what Shopify shows so this moment. */
function isStillReduced(id: string, evidence: Pick<Evidence, "products">): boolean {
  return (evidence.products.get(id)?.variants ?? []).some(isReducedNow);
}

/** The live read decides: gone, sold out or dearer than the limit since the last sync means not shown as a match. */
function isStillSold(id: string, evidence: Pick<Evidence, "products">, budget: NeedState["budget"]): boolean {
  const sellable = evidence.products.get(id)?.variants.filter((variant) => variant.availableForSale) ?? [];
  const max = budget?.max ?? null;
  // Dollars and euros are not held against each other.
  const isWithin = ({ price }: LiveVariant) =>
    price.amount <= (max ?? Infinity) || (budget?.currency !== undefined && budget.currency !== price.currency);
  return sellable.some((variant) => isWithin(variant));
}
