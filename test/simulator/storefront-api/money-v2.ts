import { decimalAmount } from "../commerce/decimal-amount.ts";

export type MoneyV2 = { amount: string; currencyCode: string };

/** Minor units as the Storefront API writes money: 1250 USD is "12.5", 2500 USD is "25.0". */
export function moneyV2(minorUnits: number, currency: string): MoneyV2 {
  const [whole = "0", decimals = ""] = decimalAmount(minorUnits, currency).split(".");
  return { amount: `${whole}.${decimals.replace(/0+$/, "") || "0"}`, currencyCode: currency };
}
