import type { EmbedSettings } from "../core/embed-settings";

/** Finds the words by which a part of the page is known in its language; finds nothing where the embed printed none. */
export function pageWords(words: EmbedSettings["words"], part: string): RegExp {
  return new RegExp(words[part] ?? "(?!)", "i");
}
