const MAX_LENGTH = 80;

/** What names a conversation in a list: there is always something to press. */
export function tellLastWords(words: string | null): string {
  if (words === null) return "Tapped through products";
  const said = words.trim();
  if (said === "") return "Sent an empty message";
  return said.length > MAX_LENGTH ? `${said.slice(0, MAX_LENGTH - 1)}…` : said;
}
