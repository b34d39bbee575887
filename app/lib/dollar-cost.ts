import { currencyDigits } from "./money";

/** What one US dollar costs in a currency, as somebody entered it on a day (YYYY-MM-DD). */
export type DollarRate = { rate: number; currency: string; setOn: string };

const MICROS = 1_000_000;

/**
 * The rate at which costs in US dollars count in the shop's currency: 1 where that is the dollar itself. Null: nobody entered
 * one, or it is of a currency that the shop has left since.
 */
export function rateOf(entered: DollarRate | null, currency: string): number | null {
  if (currency === "USD") return 1;
  return entered?.currency === currency ? entered.rate : null;
}

/** Millionths of a US dollar as minor units of the shop's currency, not rounded; null: the rate is not known. */
export function costInCurrency(micros: number, currency: string, entered: DollarRate | null): number | null {
  const rate = rateOf(entered, currency);
  return rate === null ? null : (micros / MICROS) * rate * 10 ** currencyDigits(currency);
}
