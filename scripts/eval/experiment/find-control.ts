import { SetupError } from "../../setup/setup-error.ts";

/** How people name the arm that gets nothing new, plainest first. */
const USUAL_NAMES = [/^control/i, /^holdout/i, /^baseline/i, /^(no|non|not|none|without|off)\b/i, /^placebo/i];

/** The arm to compare with: as named, else the one that is called like a control, else the first of `names`. */
export function findControl(names: readonly string[], named: string | undefined): string {
  if (named !== undefined) {
    if (names.includes(named)) return named;
    throw new SetupError(`There is no arm "${named}". There are: ${names.join(", ")}.`);
  }
  for (const pattern of USUAL_NAMES) {
    const match = names.find((name) => pattern.test(name));
    if (match !== undefined) return match;
  }
  return names[0] ?? "";
}
