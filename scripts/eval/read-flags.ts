import { parseArgs } from "node:util";
import { SetupError } from "../setup/setup-error.ts";

/**
 * The file names that follow a task: `--in FILE`. Every name in `required` has to be there; those in `optional` may be
 * missing. Throws a SetupError that names what is missing or unknown.
 */
export function readFlags<Required extends string, Optional extends string = never>(
  args: string[],
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Record<Required, string> & Partial<Record<Optional, string>> {
  const options = Object.fromEntries([...required, ...optional].map((name) => [name, { type: "string" as const }]));
  const values = parse(args, options);
  const missing = required.filter((name) => values[name] === undefined);
  if (missing.length > 0) throw new SetupError(`Missing: ${missing.map((name) => `--${name} FILE`).join(", ")}.`);
  return values as Record<Required, string> & Partial<Record<Optional, string>>;
}

function parse(args: string[], options: Record<string, { type: "string" }>): Record<string, string | undefined> {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new SetupError(
      `${reason ?? ""}. Known flags: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(", ")}.`,
    );
  }
}
