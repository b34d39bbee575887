/** A part of a text, by its places. */
export type Piece = { start: number; end: number };

/** Up to this many words are read as one; in a longer message what is wanted would drown in the story around it. */
const MOST_WORDS = 24;
const LEAST_WORDS = 3;
/** More than this would take too long, beside all else that is read in a very long message. */
const MOST_PIECES = 8;
/** Then the beginning and the end are read, where it says what it is about, and of what lies between as much as these words allow. */
const CHOSEN = { pieces: 6, words: 96 };
/** Stories tell of others; what is wanted is asked, or said to the shop. In small letters, folded or not. */
const TO_THE_SHOP =
  /(?<!\p{L})(?:you|yours?|ihr|euch|eure[nmrs]?|ihnen|vous|votre|vos|ustedes|usted|vuestr[oa]s?|need|want|order(?:ed)?|brauche|suche|m[oö]chte|bestellt?|cherche|besoin|voudrais|command[eé]e?|busco|necesito|quiero|pedido)(?!\p{L})/u;
const SENTENCE = /[^.!?\n;]+[.!?\n;]*/gu;
const WORD = /\S+/gu;

/** A short message whole; a long one by its sentences, long sentences cut, short ones joined to the next. */
export function findPieces(text: string): Piece[] {
  if (countWords(text) <= MOST_WORDS) return [{ start: 0, end: text.length }];
  const pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  for (const sentence of text.matchAll(SENTENCE)) {
    // What stands between two sentences is no part of them: signs at the very beginning.
    if (start === end) start = sentence.index;
    end = sentence.index + sentence[0].length;
    const words = countWords(text, start, end);
    if (words < LEAST_WORDS) continue;
    if (words <= MOST_WORDS) pieces.push({ start, end });
    else pieces.push(...cutWords(text, start, end));
    start = end;
  }
  if (text.slice(start, end).trim() !== "") pieces.push({ start, end });
  return pieces.length <= MOST_PIECES ? pieces : choosePieces(text, pieces);
}

/** The same as texts. */
export function splitIntoPieces(text: string): string[] {
  return findPieces(text).map(({ start, end }) => text.slice(start, end));
}

/** First and last, then what asks or calls on the shop, in the order of the text; none that shares words with another. */
function choosePieces(text: string, pieces: Piece[]): Piece[] {
  const [first, last] = [pieces.slice(0, 1), pieces.slice(-1)];
  const between = pieces
    .slice(1, -1)
    .map((piece) => ({ piece, calls: countCalls(text.slice(piece.start, piece.end)) }))
    .sort((left, right) => right.calls - left.calls)
    .map(({ piece }) => piece);

  const chosen: Piece[] = [];
  let words = 0;
  for (const piece of [...first, ...last, ...between]) {
    if (chosen.some((other) => piece.start < other.end && other.start < piece.end)) continue;
    words += countWords(text, piece.start, piece.end);
    if (words > CHOSEN.words || chosen.length === CHOSEN.pieces) break;
    chosen.push(piece);
  }
  return chosen.sort((left, right) => left.start - right.start);
}

/** How much it sounds like a wish: a question more than a word to the shop. */
function countCalls(piece: string): number {
  return (piece.includes("?") ? 2 : 0) + (TO_THE_SHOP.test(piece.toLowerCase()) ? 1 : 0);
}

/** Letter by letter: a long text is counted three times over, and a pattern takes seven times as long. */
function countWords(text: string, start = 0, end = text.length): number {
  let count = 0;
  let isInWord = false;
  for (let at = start; at < end; at += 1) {
    const isSpace = isSpaceUnit(text.charCodeAt(at));
    if (!isSpace && !isInWord) count += 1;
    isInWord = !isSpace;
  }
  return count;
}

/** What `\s` stands for. */
function isSpaceUnit(unit: number): boolean {
  if (unit <= SPACE) return unit === SPACE || (unit >= TAB && unit <= RETURN);
  return unit >= FIRST_WIDE_SPACE && WIDE_SPACES.has(unit);
}

const [TAB, RETURN, SPACE, FIRST_WIDE_SPACE] = [0x09, 0x0d, 0x20, 0xa0];
const WIDE_SPACES = new Set([
  0xa0,
  0x1680,
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
  ...Array.from({ length: 11 }, (_, at) => 0x2000 + at),
]);

/** Half overlapping, so that no wish is cut in two. */
function cutWords(text: string, start: number, end: number): Piece[] {
  const words = [...text.slice(start, end).matchAll(WORD)];
  const pieces: Piece[] = [];
  for (let at = 0; at === 0 || at + MOST_WORDS / 2 < words.length; at += MOST_WORDS / 2) {
    const part = words.slice(at, at + MOST_WORDS);
    const [first, last] = [part[0], part[part.length - 1]];
    if (first && last) pieces.push({ start: start + first.index, end: start + last.index + last[0].length });
  }
  return pieces;
}
