/** As it is compared: a page shows capitals, and breaks lines, that its text has not. */
export function plain(text: unknown): string {
  return String(text).toLowerCase().replace(/\s+/g, " ").trim();
}
