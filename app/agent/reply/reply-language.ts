/** Languages in which the replies are written; others get English. */
export const REPLY_LANGUAGES = ["en", "de", "fr", "es"] as const;
export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

/** The language to answer in: the one asked for when there are texts in it, else English. */
export function toReplyLanguage(language: string): ReplyLanguage {
  const base = language.toLowerCase().split(/[-_]/)[0];
  return REPLY_LANGUAGES.find((candidate) => candidate === base) ?? "en";
}
