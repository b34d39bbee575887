import { SetupError } from "../setup/setup-error.ts";

/** The folder of the public data sets, which are not part of this repository. Throws a SetupError when it is not set. */
export function evalDataFolder(): string {
  const folder = process.env.SHOPWALKER_EVAL_DATA;
  if (!folder) throw new SetupError("Set SHOPWALKER_EVAL_DATA to the folder that holds the public data sets.");
  return folder;
}
