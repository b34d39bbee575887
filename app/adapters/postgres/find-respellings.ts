import type { Pool } from "pg";
import { editDistance } from "~/lib/edit-distance";
import type { Alternative } from "~/ports/relevance";

/** A word of the query that hardly any document has. */
export type RareWord = { word: string; position: number; documents: number };

const SHORTEST_TYPO = 4;
const SHORTEST_PART = 3;
/** Each typo takes so much of the certainty that the word was meant. */
const DOUBT = 0.1;
/** What a rare word is taken for has to be this much more common. */
const CORRECTION_RATIO = 4;
const PART_RATIO = 2;

const NEAR_WORDS = `
  SELECT w.word, near.term, near.frequency
  FROM unnest($2::text[]) AS w(word)
  CROSS JOIN LATERAL (
    SELECT term, frequency FROM search.vocabulary
    WHERE shop_id = $1 AND kind = 'word' AND term % w.word
    ORDER BY similarity(term, w.word) DESC, frequency DESC
    LIMIT 12
  ) AS near
  UNION ALL
  SELECT NULL, term, frequency FROM search.vocabulary WHERE shop_id = $1 AND kind = 'word' AND term = ANY ($3::text[])`;

/** How rare words may have been meant: the shop's nearest word by typos, or two of its words written as one. */
export async function findRespellings(pool: Pool, shopId: string, rare: RareWord[]): Promise<Alternative[]> {
  const words = rare.filter(({ word }) => word.length >= SHORTEST_TYPO && /^\p{L}+$/u.test(word));
  if (words.length === 0) return [];

  const { rows } = await pool.query<{ word: string | null; term: string; frequency: number }>({
    name: "catalog-respellings",
    text: NEAR_WORDS,
    values: [shopId, words.map(({ word }) => word), words.flatMap(({ word }) => splits(word).flat())],
  });
  const frequencies = new Map(rows.map(({ term, frequency }) => [term, frequency]));

  return words.flatMap(({ word, position, documents }): Alternative[] => {
    const place = { start: position, end: position + 1, kind: "spelling" } as const;
    const corrected = correct(
      { word, documents },
      rows.filter((row) => row.word === word),
    );
    const divided = divide({ word, documents }, frequencies);
    return [
      ...(corrected === null
        ? []
        : [{ ...place, words: [corrected.term], closeness: 1 - DOUBT * (1 + corrected.distance) }]),
      ...(divided === null ? [] : [{ ...place, words: divided, closeness: 1 - DOUBT }]),
    ];
  });
}

/** The nearest word within one to three typos, by length; then the most frequent. A word that exists has one typo at most. */
function correct(
  { word, documents }: { word: string; documents: number },
  near: { term: string; frequency: number }[],
): { term: string; distance: number } | null {
  const allowed = documents > 0 ? 1 : Math.min(3, Math.floor(word.length / 4) + (word.length >= 6 ? 1 : 0));
  let best: { term: string; distance: number; frequency: number } | null = null;
  for (const { term, frequency } of near) {
    const distance = editDistance(word, term);
    if (distance === 0 || distance > allowed || frequency <= CORRECTION_RATIO * documents) continue;
    if (!best || distance < best.distance || (distance === best.distance && frequency > best.frequency))
      best = { term, distance, frequency };
  }
  return best;
}

/** "Foamroller" where the shop writes "foam" and "roller". */
function divide(
  { word, documents }: { word: string; documents: number },
  frequencies: ReadonlyMap<string, number>,
): [string, string] | null {
  let best: { parts: [string, string]; frequency: number } | null = null;
  for (const [left, right] of splits(word)) {
    const frequency = Math.min(frequencies.get(left) ?? 0, frequencies.get(right) ?? 0);
    if (frequency > PART_RATIO * documents && frequency > (best?.frequency ?? 0))
      best = { parts: [left, right], frequency };
  }
  return best?.parts ?? null;
}

function splits(word: string): [string, string][] {
  const parts: [string, string][] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) parts.push([word.slice(0, at), word.slice(at)]);
  return parts;
}
