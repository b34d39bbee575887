import { LEARNT_LANGUAGES } from "./language-model";
import { FUNCTION_WORDS } from "./lexicons/stop-words";
import type { Token } from "./tokenize";
import { shippedLanguageModel } from "./weights/shipped-language-model";

const SCRIPTS: [language: string, pattern: RegExp][] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["ko", /[\uac00-\ud7af]/g],
  ["zh", /[\u4e00-\u9fff]/g],
  ["ar", /[\u0600-\u06ff]/g],
  ["he", /[\u0590-\u05ff]/g],
  ["ru", /[\u0400-\u04ff]/g],
  ["el", /[\u0370-\u03ff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
  ["hi", /[\u0900-\u097f]/g],
];
/** Without one of these it is in none of the scripts. */
const OTHER_LETTERS = /[\u0370-\u0e7f\u3040-\ud7af]/;
/** Part of the letters from which on a message is in a script. */
const MOSTLY = 0.3;

/** Letters that (nearly) only one of the languages uses, and how much they say. */
const LETTERS: [language: string, pattern: RegExp][] = [
  ["de", /[äöüß]/gi],
  ["es", /[ñ¿¡]/gi],
  ["fr", /[çœêèàùî]/gi],
  ["pt", /[ãõ]/gi],
  ["pl", /[łżźśćńę]/gi],
  ["sv", /å/gi],
];

/** Frequent whole words that settle it in a message of one or two words. */
// prettier-ignore
const TELLING: Record<string, string[]> = {
  en: ["hello", "please", "shoes", "thanks", "cheaper", "blue", "undo", "add", "yes", "size", "shipping", "order", "cart"],
  de: ["hallo", "danke", "schuhe", "laufschuhe", "versand", "ruckgabe", "grose", "groesse", "blau", "warenkorb", "ja", "nein", "bestellung", "gunstiger"],
  fr: ["bonjour", "merci", "chaussures", "livraison", "retour", "taille", "bleu", "panier", "oui", "commande", "salut"],
  es: ["hola", "gracias", "zapatillas", "zapatos", "envio", "devolucion", "talla", "azul", "carrito", "pedido", "buenas"],
};

const LISTED = Object.keys(FUNCTION_WORDS);
/** Which of the listed languages a word is a small or a telling word of, by their places. */
const LISTS = new Map<string, number[]>();
LISTED.forEach((language, at) => {
  for (const word of new Set([...(FUNCTION_WORDS[language] ?? []), ...(TELLING[language] ?? [])]))
    LISTS.set(word, [...(LISTS.get(word) ?? []), at]);
});

/** What speaks for the language of the conversation: the more, the shorter the message. */
const EXPECTED = { always: 0.1, shared: 0.8 };
/** Below it the letters speak for no language that we know. */
const LEAST_SCORE = 0;
/** From here on the letters clearly speak for a language that we know, and it takes more small words of another to overrule them. */
const CLEAR = 0.4;
const LEAST_FOREIGN = { clear: 1.5, unclear: 1 };
const FOREIGN_LEAD = 0.5;

/** What a language shows in; more would cost time. */
const READ = { letters: 600, words: 120 };

/** The language of a message as ISO 639-1, `expected` where the words do not tell, with a confidence in [0, 1]. */
export function detectLanguage(
  message: string,
  allTokens: Token[],
  expected: string,
): { language: string; confidence: number } {
  const text = message.slice(0, READ.letters);
  const tokens = allTokens.slice(0, READ.words);
  const script = OTHER_LETTERS.test(text) ? findScript(text) : null;
  if (script !== null) return { language: script, confidence: 0.95 };

  // "Hat" is a cap as well as a German verb: one word changes the language only when it is a telling one.
  const [only] = tokens;
  if (tokens.length === 1 && only && !LETTERS.some(([, pattern]) => text.match(pattern))) {
    const told = Object.keys(TELLING).find((language) => TELLING[language]?.includes(only.word));
    return { language: told ?? expected, confidence: told ? 0.7 : 0.3 };
  }

  const scores = shippedLanguageModel()(text);
  const foreign = findForeign(text, tokens, Math.max(...LEARNT_LANGUAGES.map((language) => scores[language])));
  if (foreign) return foreign;

  const ranked = LEARNT_LANGUAGES.map((language) => ({
    language,
    score:
      scores[language] +
      Math.min(0.8, lettersOf(language, text) * 0.4) +
      (language === expected ? EXPECTED.always + EXPECTED.shared / tokens.length : 0),
  })).sort((left, right) => right.score - left.score);
  const [best, second] = ranked;
  if (!best || !second || best.score < LEAST_SCORE) return { language: expected, confidence: 0.3 };
  return {
    language: best.language,
    confidence: Math.min(0.99, 0.5 + Math.min(best.score, best.score - second.score) / 2),
  };
}

/** The language of the first script that enough of the letters are in. */
function findScript(text: string): string | null {
  const letters = Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);
  const found = SCRIPTS.find(([, pattern]) => (text.match(pattern)?.length ?? 0) / letters > MOSTLY);
  return found?.[0] ?? null;
}

/** A language that we have no messages in, where more of its small words are there than of any that we know. */
function findForeign(text: string, tokens: Token[], learnt: number): { language: string; confidence: number } | null {
  const words = LISTED.map(() => 0);
  for (const { word } of tokens)
    for (const at of LISTS.get(word) ?? []) words[at] = (words[at] ?? 0) + wordWeight(word);
  const hits = LISTED.map((language, at) => ({
    language,
    weight: (words[at] ?? 0) + Math.min(2, lettersOf(language, text) * 0.8),
  }));
  const [best, second] = hits.sort((left, right) => right.weight - left.weight);
  if (!best || isLearnt(best.language) || best.weight < (learnt < CLEAR ? LEAST_FOREIGN.unclear : LEAST_FOREIGN.clear))
    return null;
  const lead = best.weight - (second?.weight ?? 0);
  return lead < FOREIGN_LEAD ? null : { language: best.language, confidence: Math.min(0.99, 0.5 + lead / 4) };
}

/** How many letters stand there that only this language uses. */
function lettersOf(language: string, text: string): number {
  const pattern = LETTERS.find(([name]) => name === language)?.[1];
  return pattern ? (text.match(pattern)?.length ?? 0) : 0;
}

/** Whether it is written in letters that nothing was ever learnt from. */
export function hasOtherLetters(language: string): boolean {
  return SCRIPTS.some(([name]) => name === language);
}

function isLearnt(language: string): boolean {
  return LEARNT_LANGUAGES.some((known) => known === language);
}

/** "a", "no", "me" stand in several languages. */
function wordWeight(word: string): number {
  return word.length <= 2 ? 0.5 : 1;
}
