/** Lower case without accents, single spaces: how filter values and option names are compared, here and in PostgreSQL's `search.fold`. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replace(/\s+/g, " ").trim();
}
