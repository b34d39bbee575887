const AMOUNT = /^(?:[$€£]\s?\d+(?:\.\d+)?|\d+(?:\.\d+)?\s?(?:[$€£]|USD|EUR|GBP))$/;

/** Whether the values of an option are amounts of money, as a gift card's are. */
export function isSoldByAmount(values: string[]): boolean {
  return values.every((value) => AMOUNT.test(value.trim()));
}
