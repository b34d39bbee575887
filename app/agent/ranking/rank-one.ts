import type { Constraint, NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { stemsOf } from "../perception/phrase-index";
import { REDUCED_WISH } from "../need-state/reduced-wish";
import { fitVariants } from "./choose-variant";
import type { Fact } from "./fact";
import { matchConstraint } from "./match-constraint";
import { isAllergen } from "./narrower-words";
import { containsPhrase, readDocument, type ReadDocument } from "./read-document";
import type { Reason, Miss, RankedProduct } from "./ranked-product";
import { WEIGHTS, MIN_COVERAGE, FOUND_BY_TEXT } from "./ranking-weights";
import type { RankContext } from "./rank-context";
import { scoreGift } from "./score-gift";
import { scorePrice } from "./score-price";
import { scoreTerms } from "./score-terms";

export function rankOne(
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

/** "Not gold": a bracelet in gold or silver can be had in silver. */
export function isAvoidable(document: CatalogDocument, fact: Fact | null): boolean {
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
