import { maskContacts } from "~/agent/guardrails/mask-contacts";

const MAX_LENGTH = 160;

/** How people say who they are, up to three words of it. Names that nothing introduces cannot be told from other words. */
const INTRODUCED =
  /\b(?:my name is|i am called|this is|mein name ist|ich hei(?:ß|ss)e|je m'appelle|mon nom est|me llamo|mi nombre es)\s+[\p{L}'-]+(?:\s+[\p{L}'-]+){0,2}|\b(?:mr|mrs|ms|dr|herr|frau|monsieur|madame|señora?|sr|sra)\b\.?\s+[\p{L}'-]+/giu;
/** "I am Ann", and not "I am looking for". */
const NAMED = /\b(?:[Ii] am|[Ii]'m|[Ii]ch bin|[Jj]e suis|[Ss]oy)\s+\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?/gu;
const LONG_NUMBERS = /[#\p{L}]*\d[\d-]{3,}/gu;

/**
 * A question as it may be kept and shown to a merchant: the sentences that ask, in lower case, without addresses, numbers of
 * orders and people, and how shoppers introduce themselves. Empty where nothing is left.
 */
export function withoutPerson(message: string): string {
  const sentences = message.split(/(?<=[.!?])\s+|\n+/);
  const asking = sentences.filter((sentence) => sentence.includes("?"));
  return maskContacts((asking.length > 0 ? asking : sentences).join(" "))
    .replace(INTRODUCED, "…")
    .replace(NAMED, "…")
    .replace(LONG_NUMBERS, "…")
    .replaceAll(/\S*[@[\]]\S*/g, "…")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .slice(0, MAX_LENGTH)
    .replace(/^[\s…,.!?]+$/u, "");
}
