import { splitWords } from "~/agent/perception/learning/extract-features";
import type { LabelledText } from "../labelled-text.ts";

/** Counts by row (a word) and column (a neighbour or a label). */
export type Counts = { rows: Map<number, number>[]; columns: number };
export type WordCounts = { words: string[]; frequencies: number[]; total: number; neighbours: Counts; labels: Counts };

const MOST_WORDS = 14_000;
const LEAST_COUNT = 2;
/** Only frequent words say something about their neighbours. */
const MOST_COLUMNS = 6000;
const WINDOW = 5;

/** How often words stand near each other, the nearer the more, and in how many texts of each label. */
export function countNeighbours(sets: Record<string, LabelledText[]>): WordCounts {
  const texts = Object.entries(sets).flatMap(([set, items]) =>
    items.map(({ text, label }) => ({ words: splitWords(text), label: label === null ? null : `${set} ${label}` })),
  );
  const counts = new Map<string, number>();
  for (const { words } of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1));
  const known = ranked.slice(0, MOST_WORDS).filter(([, count]) => count >= LEAST_COUNT);
  const places = new Map(known.map(([word], place) => [word, place]));
  const labels = new Map<string, number>();
  for (const { label } of texts) if (label !== null && !labels.has(label)) labels.set(label, labels.size);

  const emptyRows = () => known.map(() => new Map<number, number>());
  const near: Counts = { rows: emptyRows(), columns: Math.min(MOST_COLUMNS, known.length) };
  const labelled: Counts = { rows: emptyRows(), columns: labels.size };
  for (const { words, label } of texts) {
    const at = words.map((word) => places.get(word) ?? -1);
    at.forEach((row, position) => {
      for (let distance = 1; distance <= WINDOW; distance += 1) {
        add(near, row, at[position + distance] ?? -1, 1 / distance);
        add(near, row, at[position - distance] ?? -1, 1 / distance);
      }
    });
    const column = label === null ? undefined : labels.get(label);
    if (column !== undefined) for (const row of new Set(at)) add(labelled, row, column, 1);
  }
  return {
    words: known.map(([word]) => word),
    frequencies: known.map(([, count]) => count),
    total: ranked.reduce((sum, [, count]) => sum + count, 0),
    neighbours: near,
    labels: labelled,
  };
}

function add(counts: Counts, row: number, column: number, amount: number): void {
  if (row < 0 || column < 0 || column >= counts.columns) return;
  const line = counts.rows[row];
  line?.set(column, (line.get(column) ?? 0) + amount);
}
