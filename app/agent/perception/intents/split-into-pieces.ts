/** Up to this many words are read as one; in a longer message what is wanted would drown in the story around it. */
const MOST_WORDS = 24;
const LEAST_WORDS = 3;
/** Of a very long message the beginning and the end are read: there stands what it is about. */
const MOST_PIECES = 8;
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
  return pieces.length <= MOST_PIECES
    ? pieces
    : [...pieces.slice(0, MOST_PIECES / 2), ...pieces.slice(-MOST_PIECES / 2)];
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
