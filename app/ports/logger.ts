/** Structured log. Never message text, tokens or contact data. */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  /** Expected failures: somebody else's fault. */
  warn(fields: Record<string, unknown>, message: string): void;
  /** Our bug. */
  error(fields: Record<string, unknown>, message: string): void;
}
