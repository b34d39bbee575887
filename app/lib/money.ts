/** An amount in minor units (cents, yen) of an ISO 4217 currency. Never a float, never without its currency. */
export type Money = { amount: number; currency: string };

const fractionDigits = new Map<string, number>();

/** How many digits the currency has after the point: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  let digits = fractionDigits.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    fractionDigits.set(currency, digits);
  }
  return digits;
}

/** Reads Shopify's decimal string ("12.5", "25.00") as minor units. Throws a RangeError on anything else. */
export function moneyFromDecimal(decimal: string, currency: string): Money {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new RangeError(`Not a decimal amount: ${decimal}`);

  const [, sign = "", whole = "0", fraction = ""] = match;
  const digits = currencyDigits(currency);
  const kept = fraction.padEnd(digits, "0").slice(0, digits);
  const amount = Number(whole) * 10 ** digits + Number(kept || "0");

  return { amount: sign === "-" ? -amount : amount, currency };
}

/** As Shopify takes amounts: "12.50", "500" for yen. */
export function moneyToDecimal({ amount, currency }: Money): string {
  const digits = currencyDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

/** Making one takes a hundred times as long as using it. Locales come from outside, so that not all are kept. */
const formats = new Map<string, Intl.NumberFormat>();
const MAX_FORMATS = 200;

/** The amount as the shopper reads it, for example "$129.00" or "129,00 €". */
export function formatMoney(money: Money, locale: string): string {
  const key = `${locale} ${money.currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
    if (formats.size < MAX_FORMATS) formats.set(key, format);
  }
  return format.format(money.amount / 10 ** currencyDigits(money.currency));
}
