/** HTML as the words a reader sees, with single spaces. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&nbsp;", " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Text without spaces and capitals, to find one in another. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, "").toLowerCase();
}
