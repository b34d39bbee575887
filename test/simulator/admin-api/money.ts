import { moneyV2, type MoneyV2 } from "../storefront-api/money-v2.ts";
import type { Order } from "../state/entities.ts";

/** Minor units of the shop's currency in both currencies of an order. */
export function moneyBag(minorUnits: number, order: Order): { shopMoney: MoneyV2; presentmentMoney: MoneyV2 } {
  const shopMoney = moneyV2(minorUnits, order.currency);
  if (!order.presentment) return { shopMoney, presentmentMoney: shopMoney };
  const { currency, rate } = order.presentment;
  return { shopMoney, presentmentMoney: moneyV2(Math.round(minorUnits * rate), currency) };
}
