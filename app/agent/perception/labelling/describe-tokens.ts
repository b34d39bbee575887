const PREFIX_LENGTHS = [1, 2, 3, 4];
const GRAM_LENGTHS = [3, 4];
const NEIGHBOUR_SUFFIX_LENGTHS = [2, 3];
const MAX_POSITION = 3;
const MAX_LENGTH = 6;

/** The features of each word of a message or query: the word, its shape and letters, its neighbours, its place. */
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
  const values = valuesOfPlace(words, index, shapeOf(tokens[index] ?? ""));
  return [ANYWHERE, ...PLACE_NAMES.map((name, at) => `${name}=${values[at] ?? ""}`)];
}

/** Stands at every place. */
export const ANYWHERE = "any";
/** What is said of the place where a word stands, a feature being "name=value". */
// prettier-ignore
export const PLACE_NAMES = ["w", "w-1", "w+1", "w-2", "w+2", "w-1,w", "w,w+1", "w-1,w+1", "first", "last", "shape", "from start", "from end", "length"];

/** One value a name. */
export function valuesOfPlace(words: string[], index: number, shape: string): string[] {
  const [word, before, after] = [words[index] ?? "", wordAt(words, index - 1), wordAt(words, index + 1)];
  return [
    word,
    before,
    after,
    wordAt(words, index - 2),
    wordAt(words, index + 2),
    `${before} ${word}`,
    `${word} ${after}`,
    `${before} ${after}`,
    wordAt(words, 0),
    wordAt(words, words.length - 1),
    shape,
    String(Math.min(index, MAX_POSITION)),
    String(Math.min(words.length - 1 - index, MAX_POSITION)),
    String(Math.min(words.length, MAX_LENGTH)),
  ];
}

/** What the letters of a word say, wherever it stands. */
export function describeLetters(word: string): string[] {
  const ends = PREFIX_LENGTHS.filter((length) => word.length > length).flatMap((length) => [
    `prefix=${word.slice(0, length)}`,
    `suffix=${word.slice(-length)}`,
  ]);
  return [...ends, ...letterGrams(word)];
}

/** What a word says of the one beside it; `place` is where it stands from there. */
export function describeNeighbour(place: "-1" | "+1", word: string): string[] {
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
export function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\d/g, "d")
    .replace(/(.)\1{2,}/gu, "$1$1");
}
