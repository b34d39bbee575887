/** Up to this many words are read as one; in a longer message what is wanted would drown in the story around it. */
const MOST_WORDS = 24;
const LEAST_WORDS = 3;
/** More than this would take too long, beside all else that is read in a very long message. */
const MOST_PIECES = 8;
/** Then so many are read at the beginning and at the end, where it says what it is about, and of what lies between. */
const AT_EITHER_END = 2;
const BETWEEN = 2;
/** Stories tell of others; what is wanted is asked, or said to the shop. */
const TO_THE_SHOP =
  /(?<!\p{L})(?:you|yours?|ihr|euch|eure[nmrs]?|ihnen|vous|votre|vos|ustedes|usted|vuestr[oa]s?|need|want|order(?:ed)?|brauche|suche|möchte|bestellt?|cherche|besoin|voudrais|commandée?|busco|necesito|quiero|pedido)(?!\p{L})/iu;
const SENTENCE = /[^.!?\n;]+[.!?\n;]*/gu;
const WORD = /\S+/gu;

/** A short message whole; a long one by its sentences, long sentences cut, short ones joined to the next. */
export function splitIntoPieces(text: string): string[] {
  if (countWords(text) <= MOST_WORDS) return [text];
  const pieces: string[] = [];
  let open = "";
  for (const [sentence] of text.matchAll(SENTENCE)) {
    open += sentence;
    const words = countWords(open);
    if (words < LEAST_WORDS) continue;
    if (words <= MOST_WORDS) pieces.push(open);
    else pieces.push(...cutWords(open));
    open = "";
  }
  if (open.trim() !== "") pieces.push(open);
  return pieces.length <= MOST_PIECES ? pieces : choosePieces(pieces);
}

function choosePieces(pieces: string[]): string[] {
  const between = pieces.slice(AT_EITHER_END, -AT_EITHER_END);
  const called = between.map((piece) => ({
    piece,
    calls: (piece.includes("?") ? 2 : 0) + (TO_THE_SHOP.test(piece) ? 1 : 0),
  }));
  const chosen = called
    .sort((left, right) => right.calls - left.calls)
    .slice(0, BETWEEN)
    .map(({ piece }) => piece);
  return [...pieces.slice(0, AT_EITHER_END), ...chosen, ...pieces.slice(-AT_EITHER_END)];
}

function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Half overlapping, so that no wish is cut in two. */
function cutWords(text: string): string[] {
  const words = text.match(WORD) ?? [];
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start + MOST_WORDS / 2 < words.length; start += MOST_WORDS / 2)
    pieces.push(words.slice(start, start + MOST_WORDS).join(" "));
  return pieces;
}
