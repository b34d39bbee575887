import type { EmbedSettings } from "../core/embed-settings";

/**
 * Whether a text of the page, in lower case, has a word by which this part of one is known in its language; never where the embed printed
 * none. No expression is made of the words: to compile one takes longer than to look for them on a whole page.
 */
export function isNamed(text: string | undefined, words: EmbedSettings["words"], part: string): boolean | undefined {
  return words[part]?.split("|").some((word) => text?.includes(word));
}
