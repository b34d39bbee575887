import { RowProblem } from "./row-problem.ts";

/** An amount of money as minor units: "1,299.00", "1.299,00", "$ 19.99" and "19,9" are understood. Empty: null. */
export function readMoney(text: string, column: string, minorDigits = 2): number | null {
  if (text === "") return null;
  const bare = text.replace(/[^\d.,-]/g, "");
  if (!/\d/.test(bare) || /[A-Za-z]{4,}/.test(text)) throw new RowProblem(`${column} "${text}" is not a price.`);

  const comma = bare.lastIndexOf(",");
  const point = bare.lastIndexOf(".");
  // The last mark parts the cents, unless it is a lone comma before three digits: that one parts thousands.
  const isThousands = point === -1 && comma !== -1 && bare.length - comma - 1 === 3;
  const decimal = isThousands ? "" : comma > point ? "," : ".";
  const amount = Number(decimal === "," ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", ""));

  if (!Number.isFinite(amount)) throw new RowProblem(`${column} "${text}" is not a price.`);
  if (amount < 0) throw new RowProblem(`${column} "${text}" is below zero.`);
  return Math.round(amount * 10 ** minorDigits);
}

/** A whole number, "12" or "12.0". Empty: null. */
export function readWholeNumber(text: string, column: string): number | null {
  if (text === "") return null;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new RowProblem(`${column} "${text}" is not a whole number.`);
  return value;
}

/** A weight in grams, rounded. Empty: 0. */
export function readGrams(text: string): number {
  if (text === "") return 0;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new RowProblem(`Variant Grams "${text}" is not a weight.`);
  return Math.round(value);
}

/** TRUE, yes, 1 and their opposites. Empty: what `fallback` says. */
export function readYesNo(text: string, column: string, fallback: boolean): boolean {
  if (text === "") return fallback;
  if (/^(true|yes|y|1)$/i.test(text)) return true;
  if (/^(false|no|n|0)$/i.test(text)) return false;
  throw new RowProblem(`${column} "${text}" is neither true nor false.`);
}
