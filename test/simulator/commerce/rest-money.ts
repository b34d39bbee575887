import type { ShopState } from "../state/entities.ts";
import { decimalAmount } from "./decimal-amount.ts";

export type RestMoneySet = {
  shop_money: { amount: string; currency_code: string };
  presentment_money: { amount: string; currency_code: string };
};

/** What the buyer paid in, when that was not the shop's currency: units of it for one of the shop's, in minor units. */
export type OrderPresentment = { currency: string; rate: number };

/** Writes amounts of one order (minor units, shop currency) as REST payloads do. */
export function restMoney(shop: ShopState, presentment: OrderPresentment | null) {
  const amount = (minor: number) => decimalAmount(minor, shop.currency);

  return {
    amount,
    set: (minor: number): RestMoneySet => ({
      shop_money: { amount: amount(minor), currency_code: shop.currency },
      presentment_money: presentment
        ? {
            amount: decimalAmount(Math.round(minor * presentment.rate), presentment.currency),
            currency_code: presentment.currency,
          }
        : { amount: amount(minor), currency_code: shop.currency },
    }),
  };
}

export type RestMoney = ReturnType<typeof restMoney>;
