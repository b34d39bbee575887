import type { ZodType } from "zod";

/** Parses text from outside with its schema. Throws a SyntaxError or a ZodError; callers at the edge turn it into a clear answer. */
export function parseJson<T>(schema: ZodType<T>, text: string): T {
  // eslint-disable-next-line no-restricted-syntax -- the one place that may parse
  return schema.parse(JSON.parse(text));
}
