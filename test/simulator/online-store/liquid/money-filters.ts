import type { Liquid } from "liquidjs";
import { formatAmount, formatMoney } from "../objects/money-format.ts";
import { renderScopeOf } from "./render-scope.ts";

/** `money` and its relatives, in the visitor's currency. */
export function registerMoneyFilters(engine: Liquid): void {
  engine.registerFilter("money", function (value: unknown) {
    return formatMoney(toMinor(value), renderScopeOf(this.context).store.presentment.currency);
  });
  engine.registerFilter("money_with_currency", function (value: unknown) {
    const { currency } = renderScopeOf(this.context).store.presentment;
    return `${formatMoney(toMinor(value), currency)} ${currency}`;
  });
  engine.registerFilter("money_without_trailing_zeros", function (value: unknown) {
    return formatMoney(toMinor(value), renderScopeOf(this.context).store.presentment.currency, { trimZeros: true });
  });
  engine.registerFilter("money_without_currency", function (value: unknown) {
    return formatAmount(toMinor(value), renderScopeOf(this.context).store.presentment.currency);
  });
}

function toMinor(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}
