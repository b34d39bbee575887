/**
 * Takes e-mail addresses, phone numbers, card and account numbers and postal addresses out of a text that leaves for a model
 * provider. Rather too much than too little: nothing that the agent does depends on them. What it cannot see: a street
 * that is written as no street is written, and people's names.
 */
export function maskContacts(text: string): string {
  let masked = text.replace(EMAIL, "[e-mail]").replace(IBAN, "[account]");
  masked = masked.replace(LONG_NUMBER, (found) => maskNumber(found));
  for (const pattern of ADDRESSES) masked = masked.replace(pattern, "[address]");
  return masked;
}

const EMAIL =
  /[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{N}-]+)+/giu;
const IBAN = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b/g;
/** Digits with the separators that people put between them. */
const LONG_NUMBER = /(?<![\p{L}\p{N}#/_-])\+?\(?\d(?:[\s./()-]{0,2}\d){6,22}(?![\p{L}\p{N}])/gu;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;
/** "1.299,00" and "12 000 000": money, not a phone. */
const AMOUNT = /^\d{1,3}(?:[.,\s]\d{3})*(?:[.,]\d{2})?$/;

function maskNumber(found: string): string {
  const digits = found.replace(/\D/g, "");
  if (DATE.test(found.trim()) || (AMOUNT.test(found.trim()) && digits.length < 9 && !found.startsWith("0")))
    return found;
  return digits.length >= 13 && digits.length <= 19 && !found.startsWith("+") ? "[card]" : "[phone]";
}

const STREET_AFTER =
  "(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|square|sq|terrace|close|crescent|parkway|pkwy|highway|hwy|way)";
const STREET_BEFORE =
  "(?:rue|avenue|boulevard|bd|place|chemin|impasse|allée|allee|quai|calle|avenida|avda|plaza|paseo|carrer|via|viale|piazza|corso|rua|c/)";
const ADDRESSES = [
  // 12 Baker Street, Flat 3
  new RegExp(
    String.raw`\b\d{1,5}[a-z]?\s+(?:\p{Lu}[\p{L}'.-]*\s+){1,3}${STREET_AFTER}\b\.?(?:,?\s*(?:apt|flat|unit|suite|#)\.?\s*\w+)?`,
    "giu",
  ),
  // Hauptstraße 5a, Musterstr. 12, Am Ring 3
  /\b\p{Lu}?[\p{L}-]*(?:straße|strasse|str\.|gasse|platz|allee|damm|ufer)\s*\d{1,4}\s?[a-z]?\b/giu,
  /\b(?:am|an der|auf der|im|unter den|zum|zur) \p{Lu}[\p{L}-]+(?:weg|ring|berg|hof|markt|tor|feld)? \d{1,4}[a-z]?\b/gu,
  /\b\p{Lu}[\p{L}-]*(?:weg|ring|steig) \d{1,4}[a-z]?\b/gu,
  // 5 rue de la Paix, Calle Mayor 3
  new RegExp(
    String.raw`\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+${STREET_BEFORE}\s+(?:(?:de|du|des|la|le|les|l'|d')\s*)*[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)*`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}])${STREET_BEFORE}\s+(?:(?:de|del|della|di|du|la|el|los|las)\s+)*\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)*,?\s*(?:n[º°.]?\s*)?\d{1,4}[a-z]?\b`,
    "giu",
  ),
  // Post boxes, postcodes with their place
  /\b(?:p\.?\s?o\.?\s?box|postfach|apartado|bo[iî]te postale)\s*\d+/giu,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g,
  /\b\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?,?\s[A-Z]{2}\s\d{5}(?:-\d{4})?\b/gu,
  /(?<![\p{L}\p{N}$€£])(?:[A-Z]{1,2}-)?\d{5}\s+(?!(?:Euro|Dollar|USD|EUR|GBP|Stück|Meter|Kilometer)\b)\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+)*/gu,
  // "My address is …", "wohne in …": to the end of the clause
  /\b(?:my address is|i live (?:at|in)|ship (?:it )?to|deliver (?:it )?to|meine adresse (?:ist|lautet)|ich wohne (?:in|an|am)|mon adresse est|j'habite(?: au| à)?|mi direcci[oó]n es|vivo en)\s*:?\s+(?=[^.!?\n]*\d)[^.!?\n]{3,120}/giu,
];
