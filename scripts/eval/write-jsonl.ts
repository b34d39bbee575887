import { writeFileSync } from "node:fs";
import { SetupError } from "../setup/setup-error.ts";

/** Writes one JSON object a line, in the order given. */
export function writeJsonl(file: string, items: unknown[]): void {
  const text = items.map((item) => `${JSON.stringify(item)}\n`).join("");
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new SetupError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
