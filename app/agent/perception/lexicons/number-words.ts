/** Number words in four languages, folded ("dreißig" folds to "dreisig"). */
// prettier-ignore
const UNITS: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  eins: 1, ein: 1, eine: 1, zwei: 2, drei: 3, vier: 4, funf: 5, fuenf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwolf: 12,
  dreizehn: 13, vierzehn: 14, funfzehn: 15, fuenfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19,
  un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16,
  couple: 2, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15,
};
// prettier-ignore
const TENS: Record<string, number> = {
  twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  zwanzig: 20, dreissig: 30, dreisig: 30, vierzig: 40, funfzig: 50, fuenfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90,
  vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, centaine: 100, centenar: 100, septante: 70, huitante: 80, nonante: 90,
  veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90,
};
// prettier-ignore
const HUNDREDS: Record<string, number> = {
  doscientos: 200, trescientos: 300, cuatrocientos: 400, quinientos: 500, seiscientos: 600, setecientos: 700, ochocientos: 800, novecientos: 900,
};
// prettier-ignore
const MULTIPLIERS: Record<string, number> = {
  hundred: 100, thousand: 1000, grand: 1000, hundert: 100, tausend: 1000, cent: 100, cents: 100, mille: 1000, cien: 100, ciento: 100, mil: 1000,
};

/** Words for so many things together, in four languages. */
// prettier-ignore
export const COLLECTIVES: Record<string, number> = {
  couple: 2, both: 2, dozen: 12, beide: 2, dutzend: 12, douzaine: 12, ambos: 2, ambas: 2, docena: 12,
};

/** "Zweimal Schwarz", "white L twice": so many of what stands beside it. */
// prettier-ignore
export const TIMES: Record<string, number> = {
  twice: 2, thrice: 3, zweimal: 2, dreimal: 3, viermal: 4, funfmal: 5, sechsmal: 6, siebenmal: 7, achtmal: 8, zehnmal: 10,
};

/** "Half a dozen", "une demi-douzaine": half of what their last word says. */
export const HALF_DOZEN =
  /(?<!\p{L})(?:half (?:a )?dozen|(?:ein )?halbe?s dutzend|(?:une )?demi[- ]douzaine|media docena)(?!\p{L})/gu;

/** What things are counted with, two to nineteen; "one" is an article as well in most languages. */
export const COUNT_WORDS: Record<string, number> = Object.fromEntries(
  Object.entries(UNITS).filter(([word, value]) => value > 1 && !(word in COLLECTIVES)),
);

/** "Très bien", "sac à dos", "just once": number words of one language that are something else in another, folded. */
const OTHER_WORDS: Record<string, ReadonlySet<string>> = {
  en: new Set(["once", "elf", "sept", "quince"]),
  de: new Set(["once", "dos"]),
  fr: new Set(["tres", "dos", "once", "elf", "quince"]),
  es: new Set(["ten", "elf"]),
};

/** Whether a word in a message of this language is none of its numbers, though it is spelt like another language's. */
export function isOtherWord(word: string, language: string): boolean {
  return OTHER_WORDS[language]?.has(word) ?? false;
}

/** "A couple" is a number only before "hundred" and the like. */
export const NUMBER_WORDS = Object.keys({ ...UNITS, ...TENS, ...HUNDREDS, ...MULTIPLIERS }).filter(
  (word) => word !== "couple",
);

/**
 * What number words in a row come to: "two hundred and fifty" 250, "hundertfünfundzwanzig" 125, "quatre-vingts" 80. Null when
 * one of them is no number word.
 */
export function readNumberWords(words: string[]): number | null {
  let total = 0;
  let part = 0;
  for (const word of words.flatMap(splitGerman)) {
    const multiplier = MULTIPLIERS[word];
    const value = UNITS[word] ?? TENS[word] ?? HUNDREDS[word];
    if (multiplier === 1000) {
      total += (part === 0 ? 1 : part) * 1000;
      part = 0;
    } else if (multiplier === 100) {
      part = (part === 0 ? 1 : part) * 100;
    } else if (part === 4 && (word === "vingt" || word === "vingts")) {
      part = 80;
    } else if (part > 0 && part < 10 && ENGLISH_TENS.has(word)) {
      // "One fifty", "two twenty": a hundred is left out.
      part = part * 100 + (value ?? 0);
    } else if (value !== undefined) {
      part += value;
    } else if (!["a", "une", "of", "and", "und", "et", "y"].includes(word)) {
      return null;
    }
  }
  return total + part;
}

const ENGLISH_TENS = new Set(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]);

const GERMAN_PARTS = [...new Set([...Object.keys(UNITS), ...Object.keys(TENS), "hundert", "tausend", "und"])]
  .sort((left, right) => right.length - left.length)
  .join("|");
const GERMAN_NUMBER = new RegExp(`^(?:${GERMAN_PARTS})+$`);
const GERMAN_PART = new RegExp(GERMAN_PARTS, "g");

/** "zweihundertfunfzig" -> zwei, hundert, funfzig. */
function splitGerman(word: string): string[] {
  if (NUMBER_WORDS.includes(word) || !GERMAN_NUMBER.test(word)) return [word];
  return word.match(GERMAN_PART) ?? [word];
}
