/** A text as it stands, for the source of a regular expression with or without the flag `u` (which refuses `\-` and the like). */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
