import type { Constraint, NeedState } from "~/contracts/need-state";
import type { SteeringNote } from "~/contracts/merchandising";
import type { CatalogDocument } from "~/ports/catalog-search";
import { conceptOfPhrase } from "../perception/concept-index";
import { stemsOf } from "../perception/phrase-index";
import { REDUCED_WISH } from "../need-state/reduced-wish";
import { BUDGET_CHIP } from "../need-state/remove-chip";
import { fitVariants } from "./choose-variant";
import type { Fact } from "./fact";
import { likeness } from "./likeness";
import { matchConstraint } from "./match-constraint";
import { isAllergen } from "./narrower-words";
import { containsPhrase, readDocument, type ReadDocument } from "./read-document";
import { audienceOf } from "./suits-person";
import type { Lift } from "./steering/measure-lifts";
import { noteMoves } from "./steering/steer-list";

export type Candidate = { document: CatalogDocument; lexicalScore: number };

export type Reason = {
  /** Of the wish, or of what was liked before. */
  constraintId: string;
  fact: Fact;
  /** It was not asked for now: the shopper liked it before. */
  isTaste?: true;
};

/** A hard wish that a product does not meet; unstated: the shop does not say either way. */
export type Miss = { constraintId: string; why: "differs" | "unstated" | "sold-out" | "over-budget" | "under-budget" };

export type RankedProduct = {
  document: CatalogDocument;
  /** Relevance alone. */
  score: number;
  /** How well its texts answer the words, as the search told it. */
  lexicalScore: number;
  reasons: Reason[];
  misses: Miss[];
  /** The one variant that the need leaves, or null. */
  variantId: string | null;
  /** The merchant's rules or weights gave it another place; null where they did not. */
  moved: SteeringNote | null;
};

/** What moves products among those that serve about as well: never from near to match, and nothing is excluded for it. */
export type Leanings = {
  /** The merchant's, by product. */
  lifts?: ReadonlyMap<string, Lift>;
  /** What the shopper liked and disliked before. */
  tastes?: readonly Constraint[];
  /** The product of the page that the shopper is on, where the wish is not for another one. */
  lookedAt?: string | null;
  /** The product that the wish starts from: "like this, but cheaper". */
  base?: CatalogDocument | null;
};

export type Ranking = {
  /** Meet every hard wish, best first. */
  matches: RankedProduct[];
  /** Miss something, nearest first. */
  near: RankedProduct[];
};

const WEIGHTS = {
  title: 2.2,
  type: 1.6,
  tag: 1.2,
  vendor: 1.4,
  option: 0.9,
  attribute: 1.1,
  description: 0.5,
  phrase: 1.2,
  coverage: 2.5,
  category: 3,
  /** Of what being of the kind is worth, where a tag alone says so. */
  taggedKind: 0.5,
  must: 1.8,
  prefer: 2.2,
  /** A wish that only a sentence of the description speaks of. */
  prose: 0.4,
  lexical: 4,
  priceFit: 0.8,
  /** Who names a price wants that rather than the upper end of what may still be meant. */
  aboutFit: 3,
  lowPrice: 1.5,
  popularity: 0.8,
  soldOut: -4,
  /** Words that only the description has: most are about something else. */
  proseCoverage: 0.4,
  /** A gift that the shop itself calls one, and one in sizes that nobody told. */
  gift: 1.6,
  giftInSizes: -3,
  /** A gift card is offered beside things, not instead of them. */
  giftCard: -2,
  /** Who does not say "for kids" is a grown-up. */
  kidsUnasked: -3,
  /** What was liked before moves a thing among those that serve about as well, and no further. */
  /** "Reflective vest", where the title says just that. */
  named: 2.5,
  taste: 0.7,
  /** So does being looked at: who asks on a product's page is drawn to it already. */
  lookedAt: 0.7,
  /** Who looks at a men's shoe and names nobody hardly asks for a women's one. */
  forOthers: -0.7,
  /** Who wants something like a thing wants what is most like it. */
  alike: 5,
} as const;

/** "Around 50" is neither 20 nor 80. */
const FAR_FROM_ABOUT = 0.35;
/** Below this share of its words a search that names no category has not really found the product. */
const MIN_COVERAGE = 0.34;
/** From here on the search has found nearly all words in the product's texts, by another spelling or wording maybe. */
export const FOUND_BY_TEXT = 0.45;

/** Where the best text answers the words no better than this, being best of them says little. */
const LEAST_LEXICAL = 0.3;

/**
 * Candidates in the order in which they serve the need, with reasons. Hard wishes are enforced here, after retrieval: what
 * misses one is only ever "near". Pure; ties go to the smaller id, so that the order never depends on the store's.
 */
export function rankCandidates(
  candidates: Candidate[],
  need: NeedState,
  { lifts = new Map(), tastes = [], lookedAt = null, base = null }: Leanings = {},
): Ranking {
  const best = Math.max(LEAST_LEXICAL, ...candidates.map((candidate) => candidate.lexicalScore));
  const terms = need.terms.map((term) => stemsOf(term)).filter((stems) => stems.length > 0);
  const rarity = rarityOf(terms, candidates);
  const prices = candidates.map(({ document }) => document.priceMin);
  const shares = weighPreferences(candidates, need);
  const context = { terms, rarity, shares, cheapest: Math.min(...prices), dearest: Math.max(...prices) };

  const page = candidates.find(({ document }) => document.id === lookedAt)?.document;
  const isForNobody = !need.constraints.some(({ kind }) => kind === "audience");
  const looked = { id: lookedAt, audience: page && isForNobody ? audienceOf(page) : [] };

  const ranked = candidates.flatMap(({ document, lexicalScore }) => {
    const product = rankOne(document, { score: lexicalScore, share: lexicalScore / best }, need, context);
    return product ? [withLikeness(withLookedAt(withTastes(product, tastes), looked), base)] : [];
  });
  const byRelevance = (left: RankedProduct, right: RankedProduct) =>
    right.score - left.score || compareIds(left.document.id, right.document.id);
  const liftOf = ({ document }: RankedProduct) => lifts.get(document.id)?.lift ?? 0;
  const order = (left: RankedProduct, right: RankedProduct) =>
    right.score + liftOf(right) - left.score - liftOf(left) || byRelevance(left, right);
  const isNear = (product: RankedProduct) => product.misses.length > 0;

  const sort = (products: RankedProduct[], compare: (left: RankedProduct, right: RankedProduct) => number) =>
    [...products].sort((left, right) => severity(left, need) - severity(right, need) || compare(left, right));

  const steer = (products: RankedProduct[]) => {
    const steered = sort(products, order);
    const notes = noteMoves(idsOf(sort(products, byRelevance)), idsOf(steered), lifts);
    return steered.map((product) => ({ ...product, moved: notes.get(product.document.id) ?? null }));
  };
  return { matches: steer(ranked.filter((product) => !isNear(product))), near: steer(ranked.filter(isNear)) };
}

/** One liking counts in full, others beside it no more: a thing in the right colour by the right maker is no other thing. */
function withTastes(product: RankedProduct, tastes: readonly Constraint[]): RankedProduct {
  const met = tastes.flatMap((constraint) => {
    const { verdict, fact } = matchConstraint(product.document, constraint);
    return verdict === "yes" && fact !== null && fact.kind !== "description" ? [{ constraint, fact }] : [];
  });
  const liked = met.filter(({ constraint }) => constraint.strength !== "must-not");
  const isDisliked = met.some(
    ({ constraint, fact }) => constraint.strength === "must-not" && !isAvoidable(product.document, fact),
  );
  if (liked.length === 0 && !isDisliked) return product;
  const reasons = liked.map(({ constraint, fact }): Reason => ({ constraintId: constraint.id, fact, isTaste: true }));
  const score = product.score + WEIGHTS.taste * (Number(liked.length > 0) - Number(isDisliked));
  return { ...product, score, reasons: [...product.reasons, ...reasons] };
}

function withLookedAt(
  product: RankedProduct,
  { id, audience }: { id: string | null; audience: Constraint[] },
): RankedProduct {
  const { document, score } = product;
  if (document.id === id) return { ...product, score: score + WEIGHTS.lookedAt };
  const isForOthers = audience.some((wish) => matchConstraint(document, wish).verdict === "no");
  return isForOthers ? { ...product, score: score + WEIGHTS.forOthers } : product;
}

function withLikeness(product: RankedProduct, base: CatalogDocument | null): RankedProduct {
  return base === null
    ? product
    : { ...product, score: product.score + WEIGHTS.alike * likeness(product.document, base) };
}

function idsOf(products: RankedProduct[]): string[] {
  return products.map(({ document }) => document.id);
}

type RankContext = {
  terms: string[][];
  rarity: Map<string, number>;
  /** By the id of a wish that only ranks. */
  shares: Map<string, number>;
  cheapest: number;
  dearest: number;
};

function rankOne(
  document: CatalogDocument,
  lexical: { score: number; share: number },
  need: NeedState,
  context: RankContext,
): RankedProduct | null {
  const read = readDocument(document);
  const reasons: Reason[] = [];
  const misses: Miss[] = [];
  const missedKinds: string[] = [];
  let score = WEIGHTS.lexical * lexical.share + WEIGHTS.popularity * document.popularity;

  for (const constraint of need.constraints) {
    if (constraint.id === REDUCED_WISH.id) {
      if (document.compareAtMin === null) misses.push({ constraintId: constraint.id, why: "differs" });
      continue;
    }
    if (constraint.kind === "price") {
      const span = Math.max(1, context.dearest - context.cheapest);
      score += WEIGHTS.lowPrice * (1 - (document.priceMin - context.cheapest) / span);
      continue;
    }
    const { verdict, fact } = matchConstraint(document, constraint);
    if (constraint.strength === "must-not") {
      if (verdict !== "yes" || isAvoidable(document, fact)) continue;
      // What somebody is allergic to does not even come near.
      if (isAllergen(constraint.value)) return null;
      misses.push({ constraintId: constraint.id, why: "differs" });
      continue;
    }
    if (verdict === "yes") {
      const isProse = fact?.kind === "description";
      // A belt that is tagged "bottles" is less of a bottle than a bottle.
      const ofKind = WEIGHTS.category * (fact?.kind === "tag" ? WEIGHTS.taggedKind : 1);
      const weight = constraint.kind === "category" ? ofKind : WEIGHTS[constraint.strength];
      score += (isProse ? weight * WEIGHTS.prose : weight) * (context.shares.get(constraint.id) ?? 1);
      // A passing word in a description is no reason for a wish that only ranks.
      if (fact && !(isProse && constraint.strength === "prefer")) reasons.push({ constraintId: constraint.id, fact });
      continue;
    }
    if (constraint.strength === "prefer") {
      score -= verdict === "no" ? 0.3 : 0;
      continue;
    }
    if (verdict === "unknown" && isLenient(constraint, need)) continue;
    if (constraint.kind === "category") missedKinds.push(constraint.id);
    else misses.push({ constraintId: constraint.id, why: verdict === "unknown" ? "unstated" : "differs" });
  }
  // Nothing is a sofa and a shoe: of several kinds a product has to be one.
  const kinds = need.constraints.filter(({ kind, strength }) => kind === "category" && strength === "must").length;
  if (kinds > 0 && missedKinds.length === kinds)
    misses.push(...missedKinds.map((constraintId) => ({ constraintId, why: "differs" as const })));

  if (namesPhrase(read, need)) score += WEIGHTS.named;
  const { fitting, sellable, isComplete } = fitVariants(document, need);
  if (document.available && fitting.length > 0 && sellable.length === 0) {
    const culprit = need.constraints.find(
      ({ kind, strength }) => strength !== "must-not" && ["size", "color", "option"].includes(kind),
    );
    if (culprit) misses.push({ constraintId: culprit.id, why: "sold-out" });
  }
  const isForKids = read.groups.size === 1 && read.groups.has("kids");
  if (isForKids && !need.constraints.some(({ kind }) => kind === "audience")) score += WEIGHTS.kidsUnasked;
  if (!document.available) score += WEIGHTS.soldOut;
  if (need.isGift) score += scoreGift(document, read, need, reasons);
  score += scorePrice(document, sellable, need, misses, reasons);

  const words = scoreTerms(read, context);
  // Words that the product knows nothing of, and nothing else that speaks for it: not found.
  if (
    context.terms.length > 0 &&
    words.coverage < MIN_COVERAGE &&
    reasons.length === 0 &&
    lexical.score < FOUND_BY_TEXT
  )
    return null;
  score += words.score;

  const [only] = sellable;
  return {
    document,
    score,
    lexicalScore: lexical.score,
    reasons,
    misses,
    variantId: only && (isComplete || document.variants.length === 1) ? only.id : null,
    moved: null,
  };
}

/** Whether a property and the kind stand together in the title as they were said. */
function namesPhrase({ title, type }: ReadDocument, { constraints }: NeedState): boolean {
  const kinds = constraints.filter(({ kind, strength }) => kind === "category" && strength !== "must-not");
  const properties = constraints.filter(
    ({ kind, strength }) => (kind === "attribute" || kind === "material") && strength !== "must-not",
  );
  // "Massage guns": of all that massages the one that is called so.
  const isCalledSo = kinds.some(({ said }) => {
    const stems = stemsOf(said);
    return stems.length > 1 && (containsPhrase(title.stems, stems) || type.stems.join(" ") === stems.join(" "));
  });
  if (isCalledSo && kinds.length === 1) return true;
  return kinds.some((kind) =>
    properties.some(({ said }) => containsPhrase(title.stems, [...stemsOf(said), ...stemsOf(kind.said)])),
  );
}

function scoreGift(document: CatalogDocument, read: ReadDocument, need: NeedState, reasons: Reason[]): number {
  const isSized =
    read.sizeOption !== null && !need.constraints.some(({ kind }) => kind === "size" || kind === "category");
  const tag = read.tags.find(({ stems }) => stems.length === 1 && GIFT_TAGS.has(stems[0] ?? ""));
  const isCard = read.title.concepts.has("gift card") || read.type.concepts.has("gift card");
  if (isCard) return WEIGHTS.giftCard;
  if (tag) reasons.push({ constraintId: GIFT_REASON, fact: { kind: "tag", value: tag.text } });
  return (tag ? WEIGHTS.gift : 0) + (isSized ? WEIGHTS.giftInSizes : 0);
}

const GIFT_TAGS = new Set(["gift", "gifts", "geschenk", "cadeau", "regalo"].map((word) => stemsOf(word)[0] ?? word));
/** Stands for the wish for a gift, which is no constraint. */
export const GIFT_REASON = "gift";

/** "Not gold": a bracelet in gold or silver can be had in silver. */
function isAvoidable(document: CatalogDocument, fact: Fact | null): boolean {
  if (fact?.kind !== "option") return false;
  return (document.options.find(({ name }) => name === fact.name)?.values.length ?? 0) > 1;
}

/**
 * Silence about a size, about whom it is for or for which weather does not rule a product out. What nobody names a kind of is
 * for children where it says so: "something warm for kids" is no bottle.
 */
function isLenient({ kind, value, measure }: Constraint, need: NeedState): boolean {
  if (kind === "audience")
    return value !== "kids" || need.isGift || need.constraints.some((other) => other.kind === "category");
  return kind === "size" || measure?.dimension === "temperature";
}

function scorePrice(
  document: CatalogDocument,
  sellable: CatalogDocument["variants"],
  need: NeedState,
  misses: Miss[],
  reasons: Reason[],
): number {
  const { budget } = need;
  if (!budget) return 0;

  const price = sellable.length > 0 ? Math.min(...sellable.map((variant) => variant.price)) : document.priceMin;
  const highest = sellable.length > 0 ? Math.max(...sellable.map((variant) => variant.price)) : document.priceMax;
  if (budget.max !== null && price > budget.max) misses.push({ constraintId: BUDGET_CHIP, why: "over-budget" });
  else if (budget.min !== null && highest < budget.min) misses.push({ constraintId: BUDGET_CHIP, why: "under-budget" });
  else if (budget.max !== null || budget.min !== null)
    reasons.push({ constraintId: BUDGET_CHIP, fact: { kind: "price" } });

  if (budget.about !== null) {
    const distance = Math.abs(price - budget.about) / Math.max(1, budget.about);
    if (distance > FAR_FROM_ABOUT)
      misses.push({ constraintId: BUDGET_CHIP, why: price > budget.about ? "over-budget" : "under-budget" });
    if (distance <= 0.25) reasons.push({ constraintId: BUDGET_CHIP, fact: { kind: "price" } });
    return WEIGHTS.aboutFit * Math.max(-1, 1 - distance * 2);
  }
  return misses.some((miss) => miss.constraintId === BUDGET_CHIP) ? 0 : WEIGHTS.priceFit;
}

function scoreTerms(read: ReadDocument, context: RankContext): { score: number; coverage: number } {
  if (context.terms.length === 0) return { score: 0, coverage: 1 };
  let score = 0;
  let covered = 0;
  let total = 0;

  for (const stems of context.terms) {
    const rarity = context.rarity.get(stems.join(" ")) ?? 1;
    const weight = fieldWeight(read, stems);
    total += rarity;
    if (weight > 0) covered += weight > WEIGHTS.description ? rarity : rarity * WEIGHTS.proseCoverage;
    score += rarity * weight;
  }
  const all = context.terms.flat();
  if (all.length > 1 && containsPhrase(read.title.stems, all)) score += WEIGHTS.phrase * all.length;
  const coverage = total === 0 ? 0 : covered / total;
  return { score: score / Math.sqrt(context.terms.length) + WEIGHTS.coverage * coverage, coverage };
}

/** The best field in which the words stand, as words or as the same general thing. */
function fieldWeight(read: ReadDocument, stems: string[]): number {
  const concept = conceptOfPhrase(stems.join(" "))?.name;
  const has = (text: { stems: string[]; concepts: Set<string> }) =>
    containsPhrase(text.stems, stems) || (concept !== undefined && text.concepts.has(concept));

  if (has(read.title)) return WEIGHTS.title;
  if (has(read.type)) return WEIGHTS.type;
  if (has(read.vendor)) return WEIGHTS.vendor;
  if (read.tags.some(has) || read.collections.some(has)) return WEIGHTS.tag;
  if (read.attributes.some((attribute) => attribute.values.some(has) || has(attribute.label))) return WEIGHTS.attribute;
  if (read.options.some((option) => option.values.some(has))) return WEIGHTS.option;
  return read.sentences().some(has) ? WEIGHTS.description : 0;
}

/** Words that few candidates have say more than words that all have. */
function rarityOf(terms: string[][], candidates: Candidate[]): Map<string, number> {
  const rarity = new Map<string, number>();
  for (const stems of terms) {
    const count = candidates.filter(({ document }) => fieldWeight(readDocument(document), stems) > 0).length;
    rarity.set(stems.join(" "), rarityAmong(candidates.length, count));
  }
  return rarity;
}

function rarityAmong(all: number, count: number): number {
  return Math.log(1 + (all + 1) / (count + 1));
}

/**
 * How much each of several wishes that only rank counts, 1 on average: on icy pavements, what is made for ice says more than
 * what is made for roads, as most is. What nothing is listed with has no share.
 */
function weighPreferences(candidates: Candidate[], need: NeedState): Map<string, number> {
  const preferences = need.constraints.filter(({ kind, strength }) => strength === "prefer" && kind !== "price");
  if (preferences.length < 2) return new Map();
  const weighed = preferences.flatMap((constraint) => {
    const count = candidates.filter(({ document }) => {
      const { verdict, fact } = matchConstraint(document, constraint);
      return verdict === "yes" && fact?.kind !== "description";
    }).length;
    return count === 0 ? [] : [{ id: constraint.id, rarity: rarityAmong(candidates.length, count) }];
  });
  const mean = weighed.reduce((sum, { rarity }) => sum + rarity, 0) / Math.max(1, weighed.length);
  return new Map(weighed.map(({ id, rarity }) => [id, rarity / mean]));
}

/** How much is given up: another thing altogether is worse than another colour, a little over budget is least. */
function severity(product: RankedProduct, need: NeedState): number {
  return product.misses.reduce((sum, miss) => {
    if (miss.constraintId === BUDGET_CHIP) {
      const limit = need.budget?.max ?? need.budget?.min ?? 1;
      return sum + 1 + Math.min(3, Math.abs(product.document.priceMin - limit) / Math.max(1, limit));
    }
    const kind = need.constraints.find(({ id }) => id === miss.constraintId)?.kind ?? "";
    // However much a thing of the kind misses, one of another kind is no nearer.
    if (kind === "category") return sum + 20;
    if (miss.constraintId.startsWith("not:")) return sum + 6;
    if (kind === "audience") return sum + 9;
    return sum + (miss.why === "unstated" ? 1.6 : 2);
  }, 0);
}

function compareIds(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : 1);
}
