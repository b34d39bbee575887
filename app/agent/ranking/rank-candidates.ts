import type { Constraint, NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { stemsOf } from "../perception/phrase-index";
import { BUDGET_CHIP } from "../need-state/remove-chip";
import { likeness } from "./likeness";
import { matchConstraint } from "./match-constraint";
import { audienceOf } from "./suits-person";
import { noteMoves } from "./steering/steer-list";
import type { Candidate, Reason, RankedProduct, Leanings, Ranking } from "./ranked-product";
import { WEIGHTS, LEAST_LEXICAL } from "./ranking-weights";
import { rankOne, isAvoidable } from "./rank-one";
import { rarityOf } from "./score-terms";
import { weighPreferences } from "./weigh-preferences";

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
