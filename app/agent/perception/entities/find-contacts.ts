import type { Finding } from "./finding";

const EMAIL = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi;
const ORDER_NUMBER =
  /(?:#\s?([a-z]{0,4}-?\d{3,10})\b)|\b(?:order|bestellung|bestellnummer|commande|pedido|auftrag)\s*(?:number|no\.?|nr\.?|nummer|numero|n°|id|is|:|de)*\s*#?\s?((?:[a-z]{1,4}-?)?\d{4,10})\b/gi;

/** E-mail addresses and order numbers ("#1001", "order 1001"), on folded text. */
export function findContacts(folded: string): Finding[] {
  const found: Finding[] = [];
  for (const match of folded.matchAll(EMAIL)) {
    found.push({ type: "email", value: match[0], start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(ORDER_NUMBER)) {
    const number = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].lastIndexOf(number);
    found.push({ type: "order-number", value: `#${number.toUpperCase()}`, start, end: start + number.length });
  }
  return found;
}
