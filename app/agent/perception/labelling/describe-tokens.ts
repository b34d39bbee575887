const PREFIX_LENGTHS = [1, 2, 3, 4];
const GRAM_LENGTHS = [3, 4];
const NEIGHBOUR_SUFFIX_LENGTHS = [2, 3];
const MAX_POSITION = 3;
const MAX_LENGTH = 6;

/** The features of each word of a message or query: the word, its shape and letters, its neighbours, its place. */
export function describeTokens(tokens: string[]): string[][] {
  const words = tokens.map((token) => token.toLowerCase());
  const wordAt = (index: number) => words[index] ?? (index < 0 ? "<s>" : "</s>");

  return words.map((word, index) => {
    const [before, after] = [wordAt(index - 1), wordAt(index + 1)];
    const features = [
      "any",
      `w=${word}`,
      `w-1=${before}`,
      `w+1=${after}`,
      `w-2=${wordAt(index - 2)}`,
      `w+2=${wordAt(index + 2)}`,
      `w-1,w=${before} ${word}`,
      `w,w+1=${word} ${after}`,
      `w-1,w+1=${before} ${after}`,
      `first=${wordAt(0)}`,
      `last=${wordAt(words.length - 1)}`,
      `shape=${shapeOf(tokens[index] ?? "")}`,
      `from start=${Math.min(index, MAX_POSITION)}`,
      `from end=${Math.min(words.length - 1 - index, MAX_POSITION)}`,
      `length=${Math.min(words.length, MAX_LENGTH)}`,
    ];
    for (const length of PREFIX_LENGTHS) {
      if (word.length > length) features.push(`prefix=${word.slice(0, length)}`, `suffix=${word.slice(-length)}`);
    }
    features.push(...letterGrams(word));
    for (const [place, neighbour] of [
      ["-1", before],
      ["+1", after],
    ] as const) {
      features.push(`shape${place}=${shapeOf(neighbour)}`);
      for (const length of NEIGHBOUR_SUFFIX_LENGTHS) {
        if (neighbour.length > length) features.push(`suffix${place}=${neighbour.slice(-length)}`);
      }
    }
    return features;
  });
}

function letterGrams(word: string): string[] {
  const padded = `^${word}$`;
  return GRAM_LENGTHS.flatMap((length) =>
    Array.from(
      { length: Math.max(0, padded.length - length + 1) },
      (_, start) => `gram=${padded.slice(start, start + length)}`,
    ),
  );
}

/** "iPhone12" -> "xXxxdd": capitals, small letters and digits, with runs of one kind cut to two. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\d/g, "d")
    .replace(/(.)\1{2,}/gu, "$1$1");
}
