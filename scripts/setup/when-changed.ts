import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "./project-root.ts";

/**
 * Does the work when one of the inputs (files or folders, relative to the project) changed since it was last done, or an
 * output is missing. The stamp is written after the work, so that an interrupted run is done again.
 */
export async function whenChanged(
  name: string,
  files: { inputs: string[]; outputs: string[] },
  work: () => Promise<void>,
): Promise<void> {
  const stamp = join(projectRoot, ".cache", "stamps", name);
  const wanted = hashOf(files.inputs);
  const isDone = files.outputs.every((output) => existsSync(join(projectRoot, output)));
  if (isDone && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  await work();

  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function hashOf(inputs: string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) addToHash(hash, input);
  return hash.digest("hex");
}

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const entry of readdirSync(full).sort()) addToHash(hash, join(path, entry));
    return;
  }
  hash.update(path).update("\0").update(readFileSync(full));
}
