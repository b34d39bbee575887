/** How money is written on folded text. The code is null where a word says money but not whose ("pesos", "kr"). */
type Currency = { code: string | null; before?: string; after?: string };

// prettier-ignore
const CURRENCIES: Currency[] = [
  { code: "CAD", before: String.raw`c\$|ca\$|cad\s?\$?`, after: "cad|canadian dollars?" },
  { code: "AUD", before: String.raw`a\$|au\$|aud\s?\$?`, after: "aud|australian dollars?" },
  { code: "NZD", before: String.raw`nz\$|nzd`, after: "nzd" },
  { code: "SGD", before: String.raw`s\$|sgd`, after: "sgd" },
  { code: "HKD", before: String.raw`hk\$|hkd`, after: "hkd" },
  { code: "BRL", before: String.raw`r\$|brl`, after: "brl|reais" },
  { code: "MXN", before: String.raw`mx\$|mxn`, after: "mxn|mexican pesos?" },
  { code: "USD", before: String.raw`us\s?\$|usd\s?\$?|\$`, after: String.raw`\$|usd|us dollars?|us\$|dollars?|bucks|dolares|dolar|dolar(?:es)? americanos` },
  { code: "EUR", before: "€|eur(?:os?)?", after: "€|eur|euros?" },
  { code: "GBP", before: "£|gbp", after: "£|gbp|pounds?(?: sterling)?|quid|livres sterling|libras|pence" },
  { code: "CHF", before: String.raw`chf|sfr\.?|fr\.`, after: "chf|franken|sfr" },
  { code: "JPY", before: "¥|jpy", after: "¥|jpy|yen" },
  { code: "CNY", before: "cny|rmb", after: "cny|rmb|yuan" },
  { code: "INR", before: String.raw`₹|inr|rs\.?`, after: "₹|inr|rupees?|rs" },
  { code: "PHP", before: "₱|php", after: "₱|php|philippine pesos?" },
  { code: "KRW", before: "₩|krw", after: "₩|krw|won" },
  { code: "THB", before: "฿|thb", after: "฿|thb|baht" },
  { code: "VND", before: "₫|vnd", after: "₫|vnd" },
  { code: "TRY", before: "₺|try", after: "₺|tl|lira" },
  { code: "ILS", before: "₪|ils", after: "₪|ils|shekels?" },
  { code: "PLN", before: "pln", after: "pln|zł|zl|zloty(?:ch)?" },
  { code: "CZK", before: "czk", after: "czk|kc" },
  { code: "SEK", before: "sek", after: "sek" },
  { code: "NOK", before: "nok", after: "nok" },
  { code: "DKK", before: "dkk", after: "dkk" },
  { code: "ZAR", before: "zar", after: "zar|rand" },
  { code: "AED", before: "aed", after: "aed|dirhams?" },
  { code: "SAR", before: "sar", after: "sar" },
  { code: "MYR", before: "rm|myr", after: "myr|ringgit" },
  { code: "IDR", before: "idr|rp", after: "idr|rupiah" },
  { code: null, before: "kr", after: String.raw`pesos?|kr\b\.?|kronor|kroner|kronen|francs?|crowns?` },
];

export const CURRENCY_BEFORE = CURRENCIES.flatMap(({ before }) => before ?? []).join("|");
const NAMES_BEFORE = CURRENCIES.flatMap(({ before = "" }) => before.match(/(?<![a-z\\])[a-z]+/g) ?? []);
/** The word or sign that money written this way begins with: "us" of "us$". */
export const CURRENCY_OPENS = String.raw`[$€£¥₹₱₩฿₫₺₪]|euros?|(?:${NAMES_BEFORE.join("|")})(?!\p{L})`;
export const CURRENCY_AFTER = CURRENCIES.flatMap(({ after }) => after ?? []).join("|");

const READERS = CURRENCIES.map(({ code, before, after }) => ({
  code,
  pattern: new RegExp(`^(?:${[before, after].filter((part) => part !== undefined).join("|")})$`, "u"),
}));

/** The ISO code of a symbol, code or word as it stood beside a number; null where it does not say. */
export function currencyOf(written: string): string | null {
  return READERS.find(({ pattern }) => pattern.test(written.trim()))?.code ?? null;
}
