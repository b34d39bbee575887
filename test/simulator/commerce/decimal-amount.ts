import { currencyDigits } from "./currency-digits.ts";

/** Minor units as a decimal string with all digits of the currency: 1250 USD -> "12.50", 1250 JPY -> "1250". */
export function decimalAmount(minorUnits: number, currency: string): string {
  const digits = currencyDigits(currency);
  return (minorUnits / 10 ** digits).toFixed(digits);
}

/** The way back: "12.50" USD -> 1250. Further digits are rounded half up. */
export function minorUnits(amount: string | number, currency: string): number {
  return Math.round(Number(amount) * 10 ** currencyDigits(currency));
}
