import type { ReplyLanguage } from "../reply-language";
import { de } from "./de";
import { en, type TextKey } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import type { TextEntry, Tone } from "./text-entry";
import type { Texts } from "./texts";

const TEXTS: Record<ReplyLanguage, Texts> = { en, de, fr, es };

export type TextChoice = { language: ReplyLanguage; tone: Tone; seed: string };

/**
 * The text of a key in language and tone, with `{name}` parameters filled. Which variant is taken depends on the seed (the
 * turn's id) alone, so that a replay says the same.
 */
export function chooseText(choice: TextChoice, key: TextKey, parameters: Record<string, string | number> = {}): string {
  const entry: TextEntry = TEXTS[choice.language][key];
  const variants = isVariants(entry) ? entry : (entry[choice.tone] ?? entry.warm);
  const variant = variants[hash(`${choice.seed}:${key}`) % variants.length] ?? "";

  return variant.replace(/(?<!\{)\{([a-zA-Z]+)\}(?!\})/g, (whole, name: string) => String(parameters[name] ?? whole));
}

export function isTextKey(name: string): name is TextKey {
  return Object.hasOwn(en, name);
}

function isVariants(entry: TextEntry): entry is readonly string[] {
  return Array.isArray(entry);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
