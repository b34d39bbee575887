import { getVocabularyIndex } from "../perception/vocabulary-index";
import { tokenize } from "../perception/tokenize";
import { foldText } from "../perception/fold-text";
import { SLOT_PATTERN } from "../reply/slot";
import type { Situation } from "../situation";

export type LintVerdict = { ok: true } | { ok: false; reason: string };

const CURRENCY = String.raw`(?:[$€£¥₹₩₽]|(?:us|usd|eur|gbp|chf|cad|aud|jpy|dollars?|euros?|pounds?|bucks|cents?|franken|francs?|yen|dolares|pesos?)\b)`;
const NUMBER_WORD =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|zwei|drei|zehn|zwanzig|funfzig|hundert|deux|trois|dix|vingt|cent|dos|tres|diez|veinte|cien)";
const AMOUNT = String.raw`(?:\d[\d.,\u00a0 ]*|${NUMBER_WORD}[\s-])`;

/** What may stand in a reply through a slot alone. Patterns run on folded text without its slots. */
// prettier-ignore
const FORBIDDEN: { reason: string; pattern: RegExp }[] = [
  { reason: "money", pattern: new RegExp(String.raw`[$€£¥₹₩₽]\s?\d|(?:usd|eur|gbp|chf)\s?\d|${AMOUNT}\s*${CURRENCY}`, "giu") },
  { reason: "percentage", pattern: new RegExp(String.raw`${AMOUNT}\s?(?:%|percent|prozent|pour ?cent|por ?ciento)|\bhalf (?:price|off)\b`, "giu") },
  { reason: "stock", pattern: new RegExp(String.raw`\b(?:only|just|last|nur|noch|plus que|solo|quedan?)\s+(?:noch\s+|que\s+)?${AMOUNT}(?:\s?(?:left|in stock|remaining|pairs?|pieces?|units?|ubrig|auf lager|stuck|en stock|restants?))?|${AMOUNT}\s?(?:left|in stock|remaining|available|auf lager|verfugbar|en stock|disponibles?)\b|\b(?:selling fast|almost gone|hurry|last chance|running out)\b`, "giu") },
  { reason: "date", pattern: /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b|\b\d{1,2}\s?(?:-|–|to|bis|a)?\s?\d{0,2}\s?(?:business |working )?(?:days?|weeks?|months?|hours?|tage?n?|wochen?|werktage?n?|stunden?|jours?|semaines?|heures?|dias?|semanas?|horas?)\b|\b(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:by|on|until) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)\b|\b(?:tomorrow|overnight|next[- ]day)\b/giu },
  { reason: "url", pattern: /https?:\/\/|\bwww\.|\b[a-z0-9][a-z0-9-]*\.(?:com|net|org|shop|store|io|co|de|fr|es|app|me|info|biz|eu|uk)\b|\b[\w.+-]+@[\w-]+\./giu },
  { reason: "code", pattern: /\b(?:code|coupon|voucher|gutschein|codigo)\s*(?:is|:|=|lautet|ist|est|es)?\s*["“'«]?[a-z]*\d+[a-z0-9]*\b|\b(?:code|coupon|voucher)\s*(?::|=|is)\s*["“'«]?\w+/giu },
];

/**
 * Refuses a sentence that states a fact outside a slot: money, percentages, stock, dates and spans, addresses, codes, names of
 * products. The shopper's own words may be repeated. `sentence` still holds its slots.
 */
export function lintSentence(sentence: string, situation: Situation): LintVerdict {
  const bare = sentence.replace(SLOT_PATTERN, " ");
  const folded = foldText(bare);
  const said = foldText(ownWords(situation));

  for (const { reason, pattern } of FORBIDDEN) {
    for (const match of folded.matchAll(pattern)) {
      if (!said.includes(match[0].trim())) return { ok: false, reason };
    }
  }
  // A code in capitals and digits, whatever stands around it.
  for (const [code] of bare.matchAll(/\b(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)[A-Z0-9]{5,}\b/g)) {
    if (!said.includes(foldText(code))) return { ok: false, reason: "code" };
  }
  return namesProduct(folded, said, situation) ? { ok: false, reason: "product-name" } : { ok: true };
}

/** Facts that no sentence may state by itself, whoever said them before: what is looked for in a model's words. */
export function findStatedFacts(sentence: string): string[] {
  const folded = foldText(sentence.replace(SLOT_PATTERN, " "));
  return FORBIDDEN.filter(({ pattern }) => [...folded.matchAll(pattern)].length > 0).map(({ reason }) => reason);
}

/** What the shopper wrote: now, in the wishes that are kept, and in what is remembered of them. */
function ownWords({ perception, need, input }: Situation): string {
  return [
    perception.text,
    ...need.constraints.map(({ said }) => said),
    ...need.terms,
    need.recipient,
    need.purpose,
    need.deadline,
    ...(input.profile?.facts ?? []).flatMap((fact) =>
      "constraint" in fact ? [fact.constraint.said, fact.constraint.value] : [],
    ),
  ].join(" ");
}

/** Titles of two words or more that nobody put there through a slot. */
function namesProduct(folded: string, said: string, situation: Situation): boolean {
  const { titlesByWord } = getVocabularyIndex(situation.input.vocabulary);
  return tokenize(folded).some(({ word }) =>
    (titlesByWord.get(word) ?? []).some((title) => folded.includes(title) && !said.includes(title)),
  );
}
