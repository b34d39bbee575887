import type { BlendSimilarity, SimilarityEvidence } from "~/ports/blend-similarity";
import type { CatalogMatch } from "~/ports/catalog-search";

/**
 * The most that similarity moves a score (which lies between 0 and about 1), learnt on the public searches to develop on:
 * `npm run bench -- embeddings`. It settles what the words leave open, and cannot overrule them.
 */
export const MOST_INFLUENCE = 0.01;
/** Standard deviations from the usual similarity that count in full. */
const CLEARLY = 2;
const MAX_ADDED = 10;
/** Vectors that are believed less bring no candidates of their own. */
const TRUST_FOR_ADDING = 0.5;
/** Added ones come after all that the words have found. */
const ADDED_SCORE = 0.9;

/** Similarity as a small, bounded part of the score, and what the words did not find behind what they did. */
function blendWith(influence: number): BlendSimilarity {
  return (matches, evidence) => {
    if (evidence.trust <= 0 || matches.length === 0) return matches;
    const standing = standardise(matches, evidence.similarities);
    const scored = matches
      .map(({ id, score }) => ({
        id,
        score: Math.max(0, score + influence * evidence.trust * (standing.get(id) ?? 0)),
      }))
      // Ties stay as the words have ordered them.
      .sort((left, right) => right.score - left.score);
    return [...scored, ...add(matches, scored[scored.length - 1]?.score ?? 0, evidence)];
  };
}

export const blendSimilarity = blendWith(MOST_INFLUENCE);

/** How far each stands from the usual similarity of these matches, -1 to 1. */
function standardise(matches: CatalogMatch[], similarities: ReadonlyMap<string, number>): Map<string, number> {
  const known = matches.flatMap(({ id }) => {
    const similarity = similarities.get(id);
    return similarity === undefined ? [] : [{ id, similarity }];
  });
  const mean = known.reduce((sum, { similarity }) => sum + similarity, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, { similarity }) => sum + (similarity - mean) ** 2, 0) / Math.max(1, known.length);
  if (variance < 1e-9) return new Map();
  const unit = CLEARLY * Math.sqrt(variance);
  return new Map(known.map(({ id, similarity }) => [id, Math.max(-1, Math.min(1, (similarity - mean) / unit))]));
}

/** Only what is as near to the query as the middle one of the words' five best. */
function add(
  matches: CatalogMatch[],
  last: number,
  { similarities, nearest, trust }: SimilarityEvidence,
): CatalogMatch[] {
  if (trust < TRUST_FOR_ADDING) return [];
  const best = matches.slice(0, 5).flatMap(({ id }) => similarities.get(id) ?? []);
  const usual = [...best].sort((left, right) => left - right)[Math.floor(best.length / 2)];
  if (usual === undefined) return [];

  const found = new Set(matches.map(({ id }) => id));
  return nearest
    .filter(({ id, similarity }) => !found.has(id) && similarity >= usual)
    .slice(0, MAX_ADDED)
    .map(({ id }, index) => ({ id, score: (last * ADDED_SCORE) / (index + 1) }));
}
