/** The first match of any of the patterns, shortened for the trace; null where there is none. Patterns carry no `g`. */
export function findPattern(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0].slice(0, 120);
  }
  return null;
}
