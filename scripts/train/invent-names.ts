import type { Message } from "./read-messages.ts";

const NAMES = 240;
const LANGUAGES = ["en", "de", "fr", "es"];
const SYLLABLES =
  "bel bro cas dri dor fen fli gor hax jun kel kwi lum mar mox nar nim ol pra quo ros sel stro tam tik ul ven vor wix yar zan zor".split(
    " ",
  );
const ENDINGS = ["", "a", "o", "s", "ix", "el", "en", "y", " 300", " pro"];

/**
 * Names that mean nothing: who writes only such a name looks for a product of it. Without them a word that nobody knows would be
 * read by whatever its letters remind of.
 */
export function inventNames(random: () => number): Message[] {
  const pick = (items: string[]): string => items[Math.floor(random() * items.length)] ?? "";
  const name = () => `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(ENDINGS)}`;
  return Array.from({ length: NAMES }, (_, at) => ({
    text: at % 2 === 0 ? name() : `${name()} ${name()}`,
    intents: ["find_product"],
    language: LANGUAGES[at % LANGUAGES.length] ?? "en",
  }));
}
