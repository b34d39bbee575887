// prettier-ignore
const WORDS: Record<string, number> = {
  ten: 10, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
  "a hundred": 100, "one hundred": 100, "two hundred": 200, "three hundred": 300, "four hundred": 400, "five hundred": 500,
  zwanzig: 20, dreissig: 30, funfzig: 50, hundert: 100, zweihundert: 200, vingt: 20, trente: 30, quarante: 40, cinquante: 50,
  cent: 100, "deux cents": 200, veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, cien: 100, doscientos: 200,
};

const CURRENCIES: [currency: string, pattern: RegExp][] = [
  ["CAD", /cad/],
  ["AUD", /aud/],
  ["CHF", /chf|franken/],
  ["EUR", /€|eur/],
  ["GBP", /£|gbp|pounds?|quid/],
  ["JPY", /¥|yen/],
  ["USD", /\$|usd|dollars?|bucks|dolares/],
];

/** "$1,299.00", "1.299,50 €", "2k", "fifty bucks" as a number of major units; null when there is no number in it. */
export function readAmount(text: string): { value: number; currency: string | null } | null {
  const currency = CURRENCIES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const digits = /\d[\d.,\s]*/.exec(text)?.[0].trim();
  if (digits === undefined) {
    const word = Object.keys(WORDS)
      .sort((left, right) => right.length - left.length)
      .find((candidate) => text.includes(candidate));
    return word === undefined ? null : { value: WORDS[word] ?? 0, currency };
  }

  const isThousands = /\d\s?(?:k|thousand|grand|tausend|mille?|mil)\b/.test(text);
  const value = readDecimal(digits);
  return Number.isFinite(value) ? { value: isThousands ? value * 1000 : value, currency } : null;
}

/** A point or comma is a decimal mark when one or two digits follow at the end; otherwise it groups thousands. */
function readDecimal(digits: string): number {
  const compact = digits.replace(/\s/g, "").replace(/[.,]+$/, "");
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(compact);
  if (decimal) return Number(`${(decimal[1] ?? "").replace(/[.,]/g, "")}.${decimal[2] ?? "0"}`);
  return Number(compact.replace(/[.,]/g, ""));
}
