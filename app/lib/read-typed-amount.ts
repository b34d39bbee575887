import { currencyDigits } from "./money";
import { readTypedNumber } from "./read-typed-number";

/**
 * Money as a merchant types it, in minor units. NaN: it is no amount, or has more decimals than its currency: "1.000" may
 * mean a thousand, and must not be kept as one.
 */
export function readTypedAmount(text: string, currency: string): number {
  const digits = currencyDigits(currency);
  return Math.round(readTypedNumber(text, digits) * 10 ** digits);
}
