import { currencyDigits } from "../../commerce/currency-digits.ts";

/** How Shopify's Liquid prints money: a symbol in front or behind, whatever the visitor's language. */
const PATTERNS: Record<string, string> = {
  USD: "${amount}",
  CAD: "${amount}",
  AUD: "${amount}",
  NZD: "${amount}",
  SGD: "${amount}",
  HKD: "${amount}",
  MXN: "$ {amount}",
  GBP: "£{amount}",
  EUR: "€{amount}",
  JPY: "¥{amount}",
  CNY: "¥{amount}",
  INR: "₹{amount}",
  KRW: "₩{amount}",
  CHF: "CHF {amount}",
  SEK: "{amount} kr",
  NOK: "{amount} kr",
  DKK: "{amount} kr",
  PLN: "{amount} zł",
  BRL: "R$ {amount}",
  ZAR: "R {amount}",
  TRY: "{amount} TL",
  AED: "Dhs. {amount}",
  KWD: "{amount} KD",
};
const COMMA_DECIMALS = new Set(["EUR", "SEK", "NOK", "DKK", "PLN", "BRL", "TRY"]);

/** Minor units without symbol, grouped: `123456` -> `1,234.56`. */
export function formatAmount(minor: number, currency: string, options: { trimZeros?: boolean } = {}): string {
  const digits = currencyDigits(currency);
  const trim = options.trimZeros === true && minor % 10 ** digits === 0;
  const text = numberFormat(trim ? 0 : digits, digits).format(minor / 10 ** digits);
  if (!COMMA_DECIMALS.has(currency)) return text;
  return text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making one costs a hundred times as much as using it, and every page prints many amounts. */
function numberFormat(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits}-${maximumFractionDigits}`;
  const format =
    numberFormats.get(key) ?? new Intl.NumberFormat("en-US", { minimumFractionDigits, maximumFractionDigits });
  numberFormats.set(key, format);
  return format;
}

/** Minor units as the `money` filter prints them. */
export function formatMoney(minor: number, currency: string, options: { trimZeros?: boolean } = {}): string {
  const pattern = PATTERNS[currency] ?? `{amount} ${currency}`;
  return pattern.replace("{amount}", formatAmount(minor, currency, options));
}
