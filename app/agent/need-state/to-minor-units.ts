import { currencyDigits } from "~/lib/money";

/** A price as the shopper wrote it, in minor units of the shop's currency. */
export function toMinorUnits(value: number, currency: string): number {
  return Math.round(value * 10 ** currencyDigits(currency));
}
