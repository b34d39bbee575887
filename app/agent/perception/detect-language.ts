import { FUNCTION_WORDS } from "./lexicons/stop-words";
import type { Token } from "./tokenize";

const SCRIPTS: [language: string, pattern: RegExp][] = [
  ["ja", /[\u3040-\u30ff]/],
  ["ko", /[\uac00-\ud7af]/],
  ["zh", /[\u4e00-\u9fff]/],
  ["ar", /[\u0600-\u06ff]/],
  ["he", /[\u0590-\u05ff]/],
  ["ru", /[\u0400-\u04ff]/],
  ["el", /[\u0370-\u03ff]/],
  ["th", /[\u0e00-\u0e7f]/],
  ["hi", /[\u0900-\u097f]/],
];

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

const LISTS = new Map(
  Object.entries(FUNCTION_WORDS).map(([language, words]) => [
    language,
    new Set([...words, ...(TELLING[language] ?? [])]),
  ]),
);

/** The language of a message as ISO 639-1, `expected` where the words do not tell, with a confidence in [0, 1]. */
export function detectLanguage(
  text: string,
  tokens: Token[],
  expected: string,
): { language: string; confidence: number } {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of SCRIPTS) {
    const share = (text.match(new RegExp(pattern, "g"))?.length ?? 0) / Math.max(1, letters);
    if (share > 0.3) return { language, confidence: 0.95 };
  }

  // "Hat" is a cap as well as a German verb: one word changes the language only when it is a telling one.
  const [only] = tokens;
  if (tokens.length === 1 && only && !LETTERS.some(([, pattern]) => text.match(pattern))) {
    const told = Object.keys(TELLING).find((language) => TELLING[language]?.includes(only.word));
    return { language: told ?? expected, confidence: told ? 0.7 : 0.3 };
  }

  const scores = new Map<string, number>();
  for (const [language, list] of LISTS) {
    const hits = tokens.reduce((sum, { word }) => sum + (list.has(word) ? wordWeight(word) : 0), 0);
    scores.set(language, hits);
  }
  for (const [language, pattern] of LETTERS) {
    const hits = text.match(pattern)?.length ?? 0;
    scores.set(language, (scores.get(language) ?? 0) + Math.min(2, hits * 0.8));
  }
  // A tie goes to the language of the conversation.
  scores.set(expected, (scores.get(expected) ?? 0) + 0.6);

  const [best, second] = [...scores].sort((left, right) => right[1] - left[1]);
  if (!best || best[1] <= 0.6) return { language: expected, confidence: 0.3 };
  return { language: best[0], confidence: Math.min(0.99, 0.4 + (best[1] - (second?.[1] ?? 0)) / (best[1] + 1)) };
}

/** "a", "no", "me" stand in several languages. */
function wordWeight(word: string): number {
  return word.length <= 2 ? 0.5 : 1;
}
