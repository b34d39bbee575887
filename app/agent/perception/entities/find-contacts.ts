import type { Finding } from "./finding";

const EMAIL =
  /[\p{L}\d](?:[\p{L}\d._%+'-]{0,62}[\p{L}\d_+-])?@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.[a-z]{2,24}/gu;
/** So far before its sign an address may begin. */
const LONGEST_NAME = 64;
const ORDER_NUMBER =
  /(?:#\s?([a-z]{0,4}-?\d{3,10})\b)|\b(?:order|bestellung|bestellnummer|commande|pedido|auftrag|auftragsnummer)(?:\s*(?:number|no\.?|nr\.?|nummer|numero|n°|id|is|ist|est|es|mit der|with the|:|de))*\s*#?\s?((?:[a-z]{1,4}-?)?\d{4,10})\b/g;

/** E-mail addresses and order numbers ("#1001", "order 1001"), on folded text. */
export function findContacts(folded: string): Finding[] {
  const found: Finding[] = [];
  for (let sign = folded.indexOf("@"), end = 0; sign >= 0; sign = folded.indexOf("@", Math.max(end, sign + 1))) {
    // Most letters are far from any sign: they are not looked at.
    EMAIL.lastIndex = Math.max(end, sign - LONGEST_NAME);
    const match = EMAIL.exec(folded);
    if (!match) break;
    end = match.index + match[0].length;
    found.push({ type: "email", value: match[0], start: match.index, end });
  }
  for (const match of folded.matchAll(ORDER_NUMBER)) {
    const number = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].lastIndexOf(number);
    found.push({ type: "order-number", value: `#${number.toUpperCase()}`, start, end: start + number.length });
  }
  return found;
}
