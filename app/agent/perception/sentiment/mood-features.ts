import { sentimentFeatures } from "./sentiment-features";

/** Places of the known features of a text, family by family, each once. */
export type MoodFeatures = Int32Array[];

/** A text as a whole and sentence by sentence: a long praise must not drown the one sentence that says why it was sent back. */
export type ReadMood = { whole: MoodFeatures; sentences: MoodFeatures[] };

const MAX_SENTENCES = 14;
const SENTENCE_END = /(?<=[.!?])\s+|\n+|\s+(?=(?:but|however)\b)/i;
const LEAST_WORDS = 2;

/** `places`: of the features that are known, by hash. */
export function readMood(text: string, places: ReadonlyMap<number, number>): ReadMood {
  const whole = readFeatures(text, places);
  const sentences = splitSentences(text);
  return { whole, sentences: sentences.length < 2 ? [whole] : sentences.map((part) => readFeatures(part, places)) };
}

function readFeatures(text: string, places: ReadonlyMap<number, number>): MoodFeatures {
  return sentimentFeatures(text).map((family) => {
    const found = new Set<number>();
    for (const hash of family) {
      const place = places.get(hash);
      if (place !== undefined) found.add(place);
    }
    return Int32Array.from(found);
  });
}

/** Where a sentence ends, or turns with a "but". A single word goes with nothing. */
function splitSentences(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .filter((part) => part.trim().split(/\s+/).length >= LEAST_WORDS)
    .slice(0, MAX_SENTENCES);
}
