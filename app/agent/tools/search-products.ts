import { z } from "zod";
import type { Constraint, NeedState } from "~/contracts/need-state";
import type { CatalogDocument, CatalogSearch } from "~/ports/catalog-search";
import type { LiveVariant } from "~/ports/storefront";
import type { Evidence } from "../evidence/evidence";
import { askedKind } from "../need-state/asked-kind";
import { needsApart } from "../need-state/kinds-beside";
import { emptyNeed } from "../need-state/merge-perception";
import { searchText, weatherOf } from "../need-state/search-text";
import { isGoodsWord } from "../perception/lexicons/goods";
import { isCalled } from "../ranking/is-called";
import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { tastesOf } from "../profile/tastes-of";
import { chooseTogether } from "../ranking/choose-together";
import { keepServing } from "../ranking/keep-serving";
import { FOUND_BY_TEXT, rankCandidates, type Candidate, type RankedProduct } from "../ranking/rank-candidates";
import { containsPhrase, readDocument } from "../ranking/read-document";
import { prepareSteering, type Steering } from "../ranking/steering/prepare-steering";
import { readLifts } from "../ranking/steering/read-lifts";
import { bareTitle } from "../ranking/bare-title";
import { orderByFigure } from "../measures/order-by-figure";
import { isReducedNow } from "../evidence/is-reduced-now";
import { recordProducts } from "./record-products";
import type { Tool, ToolContext } from "./tool";

const inputSchema = z.object({
  /** Words to search with beside the need-state; usually none. */
  text: z.string().max(400).default(""),
  /** Looks for the text alone: a thing named in passing, not the need. */
  isTextOnly: z.boolean().default(false),
  limit: z.int().min(1).max(6).default(3),
  /** Not these again: "show me others". */
  excludeIds: z.array(z.string().max(40)).max(40).default([]),
  /** The most (or least) of a listed figure first: "the brightest". What has no such figure comes last. */
  orderBy: z
    .object({ labels: z.array(z.string().max(120)).min(1).max(6), isLess: z.boolean() })
    .nullable()
    .default(null),
  /** Only what costs less than it did: "anything on sale?" */
  isReduced: z.boolean().default(false),
});
type Input = z.infer<typeof inputSchema>;

export type SearchOutput = {
  /** match: meets every hard wish; near: misses something that is named; none: nothing worth showing. */
  status: "match" | "near" | "none";
  items: RankedProduct[];
  /** How many met every hard wish before the list was cut. */
  total: number;
  /** Nothing that can be had meets the need, and this would, were it not sold out. */
  soldOut: CatalogDocument | null;
  /** Nothing else meets the wish, but the shop has what does: the merchant wants it not to be recommended. */
  isWithheld: boolean;
  /** What was found of each of several kinds, or for each of several people; `items` has them by turns. Else null. */
  apart: { of: Constraint; status: "match" | "near" | "none"; items: RankedProduct[] }[] | null;
  /** One limit for all of them: whether the first of each stay within it together. Null without such a limit. */
  isWithinTotal: boolean | null;
};

/** Cards for several kinds of thing at once. */
const MAX_APART = 4;
/** Of each, to put together what stays within one limit. */
const MAX_TRIED = 12;
const CANDIDATES = 60;
const UNFILTERED_CANDIDATES = 40;
/** Read live: a few more than are shown, since some may have been sold since the last sync. */
const SPARE = 3;
/** What being sold out takes from a score: such a hit is found all the same. */
const SOLD_OUT_SCORE = -4;
const PROPERTIES = new Set(["attribute", "material", "color"]);
/** A lexical hit that shares nothing with the need is no find. */
const LEAST_SCORE = 0.5;

/** Finds what is sold here for the need-state: candidates of the index, ranked and filtered in code, then read live. */
export const searchProducts: Tool<Input, SearchOutput> = {
  name: "search_products",
  description:
    "Find products for the shopper's current need (kept by the system: category, budget, size, colour, must-haves). Use it whenever the shopper describes or refines what they want.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute(input, context) {
    const needs = needsApart(context.situation.need);
    if (input.isTextOnly || input.orderBy !== null || needs.length < 2)
      return searchFor(context.situation.need, input, context);

    const most = Math.max(1, Math.floor(MAX_APART / needs.length));
    const { budget, isGift } = context.situation.need;
    const limit = budget?.isTotal === true && isComparable(budget, context) ? budget.max : null;
    // Two people are not given the same thing.
    const areDistinct = isGift;
    const isChosen = limit !== null || areDistinct;
    const found = await Promise.all(
      needs.flatMap(({ of, need }) =>
        of === null ? [] : searchPart(of, need, { ...input, limit: isChosen ? MAX_TRIED : most }, context),
      ),
    );
    const priced = found.map((one) =>
      one.items.map((item) => ({ id: item.document.id, item, price: priceOf(item, context.evidence) })),
    );
    const together = isChosen ? chooseTogether(priced, { limit: limit ?? Infinity, areDistinct }) : null;
    const apart = found.map((one, at) => ({
      ...one,
      items: (together === null ? one.items : (together.lists[at] ?? []).map(({ item }) => item)).slice(0, most),
    }));
    const items = byTurns(apart.map((one) => one.items));
    const isFound = apart.some(({ status }) => status === "match");
    return {
      status: items.length === 0 ? "none" : isFound ? "match" : "near",
      items,
      total: apart.reduce((sum, { total }) => sum + total, 0),
      soldOut: null,
      isWithheld: false,
      apart,
      isWithinTotal: limit === null ? null : (together?.isWithin ?? null),
    };
  },

  curate: ({ status, items, total, isWithheld }) => ({
    status,
    total,
    ...(isWithheld ? { isWithheld } : {}),
    items: items.map(({ document, score, reasons, misses, moved }) => ({
      id: document.id,
      title: document.title,
      score: Math.round(score * 100) / 100,
      reasons,
      misses,
      ...(moved === null ? {} : { moved }),
    })),
  }),
};

async function searchPart(of: Constraint, need: NeedState, input: Input, context: ToolContext) {
  const { status, items, total } = await searchFor(need, input, context);
  // Of what is not sold at all, what comes near is something else.
  const kinds = need.constraints.filter(({ kind, strength }) => kind === "category" && strength === "must");
  const own = items.filter(({ misses }) =>
    misses.every(({ constraintId }) => kinds.every(({ id }) => constraintId !== id)),
  );
  return { of, status: own.length === 0 ? ("none" as const) : status, items: own, total };
}

/** Dollars and euros are not added up against each other. */
function isComparable({ currency }: NonNullable<NeedState["budget"]>, { situation: { input } }: ToolContext): boolean {
  return (currency ?? input.shop.currency) === (input.page.currency ?? input.shop.currency);
}

/** The lowest price at which it can be had as it is wanted, by the live read. */
function priceOf({ document, variantId }: RankedProduct, { products }: Pick<Evidence, "products">): number {
  const sellable = (products.get(document.id)?.variants ?? []).filter((variant) => variant.availableForSale);
  const own = sellable.find(({ id }) => id === variantId);
  return own?.price.amount ?? Math.min(document.priceMax, ...sellable.map(({ price }) => price.amount));
}

/** The first of each, then the second of each; nothing twice. */
function byTurns(lists: RankedProduct[][]): RankedProduct[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return turns.filter(({ document }, at) => turns.findIndex((other) => other.document.id === document.id) === at);
}

async function searchFor(
  wanted: NeedState,
  { text, isTextOnly, limit, excludeIds, orderBy, isReduced }: Input,
  { ports, evidence, situation, by }: ToolContext,
): Promise<SearchOutput> {
  const need = isTextOnly ? { ...emptyNeed(), terms: text.split(/\s+/).slice(0, 12) } : wanted;
  const query = isTextOnly ? text : `${searchText(need)} ${text}`.trim();
  const steering = prepareSteering(situation.input.merchandising, situation.input.vocabulary);
  // What the shopper asks about by its name gets an answer: that is no recommendation.
  const named = new Set(situation.referents.places.map(({ id }) => id));
  const isAskedAbout = isTextOnly && by === "code";
  const isHeldBack = (document: CatalogDocument) =>
    !isAskedAbout && !named.has(document.id) && steering.isNever(document);
  const isOpen = isAskedAbout || named.size > 0;
  const exclusion = isOpen
    ? { excludeIds }
    : { excludeIds: [...excludeIds, ...steering.exclude.ids], exclude: steering.exclude };
  const price = !isTextOnly &&
    need.budget && {
      ...(need.budget.min === null ? {} : { min: need.budget.min }),
      ...(need.budget.max === null ? {} : { max: need.budget.max }),
    };

  const tastes = isTextOnly ? [] : tastesOf(situation.input.profile, need);
  const lookedAt = isTextOnly || situation.perception.cues.other ? null : situation.input.page.productId;
  const base =
    isTextOnly || situation.startsFrom === null ? null : (evidence.documents.get(situation.startsFrom) ?? null);
  const excluded = new Set(excludeIds);
  const rank = async (candidates: Candidate[]) => {
    const allowed = candidates.filter(({ document }) => !excluded.has(document.id) && !isHeldBack(document));
    const lifts = await readLifts(
      allowed.map(({ document }) => document),
      steering,
      ports.catalog,
    );
    const { matches, near } = rankCandidates(allowed, need, { lifts, tastes, lookedAt, base });
    const found = matches.filter(
      (product) => (isReduced || product.score >= LEAST_SCORE) && (isTextOnly || product.document.available),
    );
    const gone = matches.find(
      (product) => product.score >= LEAST_SCORE + SOLD_OUT_SCORE && !product.document.available,
    );
    // Spikes for a child, where the one kind of spikes is for grown-ups and sold out: that they are gone comes first.
    const isForOthers = ({ misses }: RankedProduct) =>
      misses.length > 0 && misses.every(({ constraintId }) => constraintId.startsWith("audience:"));
    const alsoGone = near.find((product) => !product.document.available && isForOthers(product));
    return { found: isTextOnly ? found : keepServing(found, need), near, gone: (gone ?? alsoGone)?.document ?? null };
  };

  const find = (words: string) =>
    ports.catalog.findCandidates({
      text: words,
      filters: {
        ...(isTextOnly && !isReduced ? {} : { available: true }),
        ...(isReduced ? { reduced: true as const } : {}),
        ...exclusion,
        ...(price ? { price } : {}),
      },
      limit: CANDIDATES,
    });
  // What the shop itself calls a gift is looked at as well, whatever else was said.
  const weather = isTextOnly ? [] : weatherOf(need);
  const [asked, gifts, forWeather] = await Promise.all([
    find(query),
    need.isGift && !isTextOnly ? find(`${query} gift`.trim()) : [],
    weather.length > 0 ? find(weather.join(" ")) : [],
  ]);
  const filtered = merge(merge(asked, gifts), forWeather);
  let { found, near, gone } = await rank(filtered);
  if (found.length === 0 && !isTextOnly && !isReduced) {
    // Nothing that can be had meets the need: what is sold out or over the budget may come nearest.
    const strict = need.constraints.filter(({ strength, kind }) => strength === "must" && PROPERTIES.has(kind));
    const [open, own] = await Promise.all([
      ports.catalog.findCandidates({ text: query, filters: exclusion, limit: UNFILTERED_CANDIDATES }),
      // Many words for a common kind bury the few goods with a rare property.
      strict.length === 0 ? [] : find(strict.map(({ value }) => value).join(" ")),
    ]);
    ({ found, near, gone } = await rank(merge(merge(filtered, own), open)));
  }
  if (orderBy !== null) {
    const { known, unknown } = orderByFigure(found, orderBy);
    found = [...known, ...unknown];
  }
  const chosen = found.length > 0 || isReduced ? found : near;
  const isOpenAudience = !need.constraints.some(({ kind }) => kind === "audience");
  const shortlist = (isOpenAudience ? oneOfEachModel(chosen) : chosen).slice(0, limit + SPARE);

  const soldOut = found.length === 0 && !isTextOnly ? gone : null;
  await recordProducts([...shortlist.map(({ document }) => document), ...(soldOut ? [soldOut] : [])], {
    ports,
    evidence,
  });
  const items = shortlist
    .filter(({ document }) => !isReduced || isStillReduced(document.id, evidence))
    .filter(({ document }) =>
      isTextOnly
        ? evidence.products.has(document.id)
        : isStillSold(document.id, evidence, found.length > 0 ? need.budget : null),
    )
    .slice(0, limit);
  const status = items.length === 0 ? "none" : found.length > 0 ? "match" : "near";
  const kind = isTextOnly ? null : unfoundKind(items, situation.perception, need);
  const mayBeWithheld = steering.hasNever && !isTextOnly && (status !== "match" || kind !== null);
  const isWithheld = mayBeWithheld && (await hasWithheld(query, need, kind, { steering, catalog: ports.catalog }));
  return {
    status,
    items,
    total: items.length === 0 ? 0 : found.length,
    soldOut,
    isWithheld,
    apart: null,
    isWithinTotal: null,
  };
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

/** What was asked for by the name of its kind, where nothing that was found is called so. */
export function unfoundKind(items: RankedProduct[], perception: Perception, need: NeedState): string | null {
  const kind = askedKind(perception);
  if (kind === null || !(need.terms.includes(kind) || isGoodsWord(kind))) return null;
  const callings = items.map(({ document }) => isCalled(document, kind));
  // Where something speaks of the word, it is written, and what was found beside it was found by another one: "mountain bike".
  const isWritten = callings.includes("speaks-of") || items.some(({ document }) => isInPassing(document, kind));
  const isFound = items.some(({ document, lexicalScore, reasons, misses }, index) => {
    if (callings[index] === "is" || isWrittenApart(document, kind)) return true;
    if (isGoodsWord(kind)) return false;
    // "Yoga mats" finds what is listed for yoga: that says nothing of mats.
    const isByAnotherWish = reasons.some(({ constraintId }) => isSearchedWith(constraintId, need));
    return !isWritten && !isByAnotherWish && misses.length === 0 && lexicalScore >= FOUND_BY_TEXT;
  });
  return isFound ? null : kind;
}

/** The first sentence of a description may say what the thing is; the others speak of what is done with it: "scooter racing". */
function isInPassing(document: CatalogDocument, kind: string): boolean {
  const stems = stemsOf(kind);
  const [first, ...others] = readDocument(document).sentences();
  const has = (sentence: typeof first) => sentence !== undefined && containsPhrase(sentence.stems, stems);
  return !has(first) && others.some(has);
}

/** "Foamroller" is nowhere written so, and a foam roller is one. */
function isWrittenApart({ title, productType }: CatalogDocument, kind: string): boolean {
  const joined = stemsOf(kind).join("");
  return [title, productType].some((name) => {
    const stems = stemsOf(name);
    return stems.some((word, at) => `${word}${stems[at + 1] ?? ""}` === joined);
  });
}

/** Whether a wish brings words of its own into the search. */
function isSearchedWith(constraintId: string, { constraints }: NeedState): boolean {
  return constraints.some(
    ({ id, kind }) => id === constraintId && ["attribute", "material", "color", "brand"].includes(kind),
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
