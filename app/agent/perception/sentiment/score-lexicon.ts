import { EMOJI_VALENCE, INTENSIFIERS, NEGATIONS, VALENCE } from "../lexicons/valence";
import type { Token } from "../tokenize";

/** How far a "not" reaches, in words. */
const NEGATION_REACH = 3;
/** Without one of these there is neither emoji nor smiley. */
const MAYBE_EMOJI = /[\u2000-\uffff]|:|<3/;

/** How a message sounds by words and emoji whose feeling is known in four languages, and by shouting: -1 to 1. */
export function scoreLexicon(text: string, tokens: Token[]): number {
  let sum = 0;
  tokens.forEach(({ word }, index) => {
    const valence = VALENCE.get(word);
    if (valence === undefined) return;

    const before = tokens.slice(Math.max(0, index - NEGATION_REACH), index).map((token) => token.word);
    const isDenied = before.some((candidate) => NEGATIONS.has(candidate));
    const strength = before.some((candidate) => INTENSIFIERS.has(candidate)) ? 1.3 : 1;
    // "Not good" is worse than "good" is nice; "not bad" is only just nice.
    const denied = valence > 0 ? -0.8 * valence : -0.4 * valence;
    sum += strength * (isDenied ? denied : valence);
  });
  if (MAYBE_EMOJI.test(text))
    for (const [pattern, valence] of EMOJI_VALENCE) sum += valence * Math.min(2, text.match(pattern)?.length ?? 0);
  if (sum < 0 && isShouting(text)) sum *= 1.4;
  if (sum < 0 && /!{2,}/.test(text)) sum *= 1.2;
  return Math.tanh(sum / 3);
}

/** Most texts show one at once. */
const SMALL_LETTER = /[a-z]/;

/** Capitals throughout, in more than a word. */
export function isShouting(text: string): boolean {
  if (SMALL_LETTER.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
