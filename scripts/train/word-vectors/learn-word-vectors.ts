import type { WordVectors } from "~/agent/perception/learning/word-vectors";
import type { LabelledText } from "../labelled-text.ts";
import { countNeighbours } from "./count-neighbours.ts";
import { factorise } from "./factorise.ts";
import { joinColumns, positiveInformation } from "./positive-information.ts";

const DIMENSION = 100;
const LABEL_WEIGHT = 3;
/** A word this frequent counts half (Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline", 2017). */
const COMMON = 1e-3;

/** Word vectors from how words are used: which words stand near, and which labels texts with the word bear. */
export function learnWordVectors(sets: Record<string, LabelledText[]>): WordVectors {
  const { words, frequencies, total, neighbours, labels } = countNeighbours(sets);
  const matrix = joinColumns(
    positiveInformation(neighbours, 0.75, 0),
    1,
    positiveInformation(labels, 1, 1),
    LABEL_WEIGHT,
  );
  return {
    dimension: DIMENSION,
    places: new Map(words.map((word, place) => [word, place])),
    vectors: Float32Array.from(factorise(matrix, DIMENSION, 1)),
    weights: Float32Array.from(frequencies, (frequency) => COMMON / (COMMON + frequency / total)),
  };
}
