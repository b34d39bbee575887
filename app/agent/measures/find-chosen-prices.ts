import { currencyDigits, type Money } from "~/lib/money";

/** "The $50 one", "den für 50 €", "celui à 50 euros", "el de 50 euros", on folded text. */
const CHOSEN_BY_PRICE =
  /\bthe (?:[\p{L}-]+ )?[$€£]\s?(\d+)(?:\.\d\d)?(?: [\p{L}-]+)? ones?\b|\bthe (\d+) ?(?:dollars?|bucks?|euros?|pounds?) ones?\b|\b(?:den|die|das) (?:fur|zu|um) (\d+) ?(?:€|euros?\b)|\b(?:celui|celle) a (\d+) ?(?:€|euros?\b)|\b(?:el|la) de (\d+) ?(?:€|\$|euros?\b|dolares\b)/gu;

/** A price by which one of several things is meant: whole major units, and where it stands. */
export type ChosenPrice = { value: number; start: number; end: number };

export function findChosenPrices(folded: string): ChosenPrice[] {
  return [...folded.matchAll(CHOSEN_BY_PRICE)].map((match) => {
    const [text, ...figures] = match;
    return { value: Number(figures.find(Boolean)), start: match.index, end: match.index + text.length };
  });
}

/** Cents are left out where people talk: $29.95 is "the $29 one" and "the $30 one". */
export function costs({ amount, currency }: Money, { value }: ChosenPrice): boolean {
  return Math.abs(amount / 10 ** currencyDigits(currency) - value) < 1;
}
