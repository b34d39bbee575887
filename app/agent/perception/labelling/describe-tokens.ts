const PREFIX_LENGTHS = [1, 2, 3, 4];
const GRAM_LENGTHS = [3, 4];
const NEIGHBOUR_SUFFIX_LENGTHS = [2, 3];
const MAX_POSITION = 3;
const MAX_LENGTH = 6;

/**
 * The features of each word of a message or query, as training reads them: the word, its shape and letters, its neighbours, its
 * place. `describeMessage`, `describePosition`, `describeWord` and `pairsAt` say the same by what can be kept.
 */
export function describeTokens(tokens: string[]): string[][] {
  const words = tokens.map((token) => token.toLowerCase());
  return words.map((word, index) => [
    ...describePlace(tokens, words, index),
    ...describeLetters(word),
    ...describeNeighbour("-1", wordAt(words, index - 1)),
    ...describeNeighbour("+1", wordAt(words, index + 1)),
  ]);
}

function describePlace(tokens: string[], words: string[], index: number): string[] {
  const [anywhere = "", first = "", last = "", length = ""] = describeMessage(words);
  return [
    anywhere,
    `w=${words[index] ?? ""}`,
    ...([-1, 1, -2, 2] as const).map((offset) => `${NAMES[offset]}=${wordAt(words, index + offset)}`),
    ...pairsAt(words, index).map(([left, right], at) => `${PAIR_NAMES[at] ?? ""}=${left} ${right}`),
    first,
    last,
    `shape=${shapeOf(tokens[index] ?? "")}`,
    ...describePosition(words, index),
    length,
  ];
}

/** What is the same at each of its places. */
export function describeMessage(words: string[]): string[] {
  return [
    "any",
    `first=${wordAt(words, 0)}`,
    `last=${wordAt(words, words.length - 1)}`,
    `length=${String(Math.min(words.length, MAX_LENGTH))}`,
  ];
}

export function describePosition(words: string[], index: number): string[] {
  return [
    `from start=${String(Math.min(index, MAX_POSITION))}`,
    `from end=${String(Math.min(words.length - 1 - index, MAX_POSITION))}`,
  ];
}

/** How far the words that say something of a place stand from it. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const;
type Offset = (typeof OFFSETS)[number];
const NAMES = { [-2]: "w-2", [-1]: "w-1", 0: "w", 1: "w+1", 2: "w+2" } as const;

/** What a word says of a place that it is `offset` words away from. */
export function describeWord(token: string, offset: Offset): string[] {
  const word = token.toLowerCase();
  const itself = `${NAMES[offset]}=${word}`;
  if (offset === 0) return [itself, `shape=${shapeOf(token)}`, ...describeLetters(word)];
  if (offset === -1) return [itself, ...describeNeighbour("-1", word)];
  return offset === 1 ? [itself, ...describeNeighbour("+1", word)] : [itself];
}

/** Two words that stand together, one pair a name. */
export const PAIR_NAMES = ["w-1,w", "w,w+1", "w-1,w+1"] as const;
export function pairsAt(words: string[], index: number): [left: string, right: string][] {
  const [before, word, after] = [wordAt(words, index - 1), wordAt(words, index), wordAt(words, index + 1)];
  return [
    [before, word],
    [word, after],
    [before, after],
  ];
}

/** What the letters of a word say, wherever it stands. */
function describeLetters(word: string): string[] {
  const ends = PREFIX_LENGTHS.filter((length) => word.length > length).flatMap((length) => [
    `prefix=${word.slice(0, length)}`,
    `suffix=${word.slice(-length)}`,
  ]);
  return [...ends, ...letterGrams(word)];
}

/** What a word says of the one beside it; `place` is where it stands from there. */
function describeNeighbour(place: "-1" | "+1", word: string): string[] {
  const ends = NEIGHBOUR_SUFFIX_LENGTHS.filter((length) => word.length > length);
  return [`shape${place}=${shapeOf(word)}`, ...ends.map((length) => `suffix${place}=${word.slice(-length)}`)];
}

export function wordAt(words: string[], index: number): string {
  return words[index] ?? (index < 0 ? "<s>" : "</s>");
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
