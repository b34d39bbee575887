/** Words with one BIO tag each: "B-color", "I-color", "O". */
export type LabelledTokens = { tokens: string[]; tags: string[] };

/**
 * A linear-chain conditional random field. A tag's score at a place is the sum of its weights over the features of that
 * place, plus the weight of coming after the tag before.
 */
export type Labeller = {
  tags: string[];
  /** Row of a feature in `weights`. */
  rows: Map<string, number>;
  /** One row a feature, one column a tag. */
  weights: Float32Array;
  steps: Steps;
};

/** Weights between neighbouring tags. */
export type Steps = {
  /** One row a tag, one more (the last) for the start; one column a tag. */
  weights: Float32Array;
  /** By tag: weight of being the last. */
  ends: Float32Array;
  /** 1 where the column's tag may follow the row's: no "I-color" after "B-size". */
  allowed: Uint8Array;
};

/** Steps without weights, where an inside tag follows only its own kind. */
export function emptySteps(tags: string[]): Steps {
  const allowed = new Uint8Array((tags.length + 1) * tags.length);
  for (let from = 0; from <= tags.length; from++) {
    tags.forEach((tag, to) => {
      const isInside = tag.startsWith("I-");
      const before = tags[from] ?? "O";
      if (!isInside || (before !== "O" && before.slice(2) === tag.slice(2))) allowed[from * tags.length + to] = 1;
    });
  }
  return { weights: new Float32Array(allowed.length), ends: new Float32Array(tags.length), allowed };
}
