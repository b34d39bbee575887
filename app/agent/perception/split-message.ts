import { foldText } from "./fold-text";

/** Longer messages are stories; cutting those up tears apart more than it sets apart. */
const MAX_PARTS = 4;
/** "And which?" is no question by itself. */
const MIN_WORDS = 2;

const ASKS = [
  String.raw`(?:how|when|where|who|why|what|which|whose)\b`,
  String.raw`(?:can|could|may|do|does|did|is|are|will|would|should|am|have|has) (?:i|we|you|they|it|there|the|that|this|these|those|my|your|a|an|delivery|shipping|returns?)\b`,
  String.raw`(?:also )?(?:please )?(?:can you |could you )?(?:tell|let) me\b`,
  String.raw`(?:wie|wann|wo|wer|warum|was|welche\w*|kann|konnt?e?|gibt|habt|haben|ist|sind|darf|muss) `,
  String.raw`(?:comment|combien|quand|ou|qui|pourquoi|quel\w*|est-ce|puis-je|peut-on|avez|faites|livrez|y a) `,
  String.raw`(?:como|cuanto|cuando|donde|quien|por que|que|cual|puedo|se puede|hay|tienen|hacen|envian) `,
].join("|");
const ACTS = String.raw`(?:please )?(?:add|put|show|find|give|get me|send|remove|compare|i need|i want|i'm looking|i'd like|fuge?|leg|zeig|ajoute\w*|montre\w*|mets|anade|pon|muestra\w*)\b`;

const LIMIT = String.raw`(?:[$€£]\d+|\d ?(?:dollars?|euros?|bucks|pounds?|eur|usd|gbp|€|\$))(?: (?:at most|max(?:imum)?|tops|or less|hochstens|maximal|au maximum|como maximo))?`;

/** Between sentences; and where "and", "but" or a comma is followed by another question or request. */
const BORDERS = [
  new RegExp(String.raw`[.!?]+\s+(?=\S)`, "gu"),
  new RegExp(
    String.raw`[,;]?\s+(?:and|but|also|plus|und|aber|et|mais|y|pero)\s+(?=(?:if\b[^,]{3,40}, )?(?:${ASKS}))`,
    "gu",
  ),
  /,?\s+(?:and|but)\s+(?=(?:can|could|do|does|did|is|are|will) \p{L}+ [^?]*\?)/gu,
  // "What time do you open and is parking free": without a question mark too.
  new RegExp(String.raw`(?<=^\W*(?:${ASKS}).*)\s+and\s+(?=(?:is|are|does|do|can|will) \p{L}+ \p{L}+)`, "gu"),
  // "I'm a 10, which size is that?" is one: only a question or a request is followed by another.
  new RegExp(String.raw`(?<=(?:^|[.!?,;]\s*|\b(?:and|but) )(?:${ASKS}|${ACTS}).*)[,;:]\s+(?=(?:${ASKS}))`, "gu"),
  // "40 dollars at most, can it be here in time?": a limit belongs to what stands before it.
  new RegExp(String.raw`(?<=${LIMIT})[,;]\s+(?=(?:${ASKS}))`, "gu"),
  new RegExp(String.raw`[,;]?\s+(?:and|und|et|y)\s+(?=${ACTS})`, "gu"),
];
/** A question's own clause: "if I buy two, do I save?" is one. */
const OPENS_CONDITION = /^\s*(?:and |but )?(?:if|when|since|because|as|once|after|before|wenn|falls|si|cuando)\b/;

/**
 * The parts of a message that each ask or say something of their own, in order and in the shopper's spelling. A message of
 * one part comes back as it is.
 */
export function splitMessage(text: string): string[] {
  // Folding may change the length of some letters; then places in the folded text are not places in the message.
  const folded = foldText(text);
  if (folded.length !== text.length) return [text];

  const cuts = BORDERS.flatMap((border) => [...folded.matchAll(border)])
    .map((match) => ({ from: match.index, to: match.index + match[0].length, sign: match[0].trim() }))
    .sort((left, right) => left.from - right.from);

  const parts: string[] = [];
  let start = 0;
  for (const { from, to, sign } of cuts) {
    if (from < start) continue;
    const before = folded.slice(start, from);
    // After "and" another one begins: "when are you open, and do you ship to Canada?" are two.
    const isInCondition = sign === "," && OPENS_CONDITION.test(before);
    const isSentence = /^[.!?]/.test(sign);
    const least = isSentence ? 1 : MIN_WORDS;
    if (isInCondition || countWords(before) < least || countWords(folded.slice(to)) < MIN_WORDS) continue;
    const end = isSentence ? from + 1 : from;
    parts.push(text.slice(start, end).trim());
    start = to;
  }
  parts.push(
    text
      .slice(start)
      .trim()
      .replace(/^(?:and|und|et|y)\s+/i, ""),
  );
  return parts.length > MAX_PARTS ? [text] : parts;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0;
}
