import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { createIdSequence } from "../state/id-sequence.ts";
import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/** Rises with every change of the state's types that an old snapshot would not fit. */
const FORMAT = 1;

type Snapshot = { format: number; runs: number; now: number; shops: [string, ShopState][] };

/**
 * Writes all shops and the business time, so that the next start goes on from there. The state is plain data with
 * maps, which is what V8's own format holds.
 */
export function saveSnapshot(directory: string, context: SimulatorContext): void {
  const previous = readSnapshot(directory);
  const snapshot: Snapshot = {
    format: FORMAT,
    runs: (previous?.runs ?? 0) + 1,
    now: context.clock.now().getTime(),
    shops: [...context.shops],
  };
  mkdirSync(directory, { recursive: true });
  const file = snapshotFile(directory);
  writeFileSync(`${file}.new`, serialize(snapshot));
  renameSync(`${file}.new`, file);
}

/** Takes the shops of the last run into a fresh simulator; false when there is nothing that fits. */
export function loadSnapshot(directory: string, context: SimulatorContext): boolean {
  const snapshot = readSnapshot(directory);
  if (!snapshot) return false;

  for (const [domain, shop] of snapshot.shops) context.shops.set(domain, shop);
  // Another seed for each run: ids that were given out before must not come again.
  context.ids = createIdSequence(1 + snapshot.runs);
  if (snapshot.now > context.clock.now().getTime()) context.clock.set(new Date(snapshot.now));
  return true;
}

function readSnapshot(directory: string): Snapshot | null {
  const file = snapshotFile(directory);
  if (!existsSync(file)) return null;
  const content = deserialize(readFileSync(file)) as Snapshot;
  return content.format === FORMAT ? content : null;
}

function snapshotFile(directory: string): string {
  return path.join(directory, "simulator-state.bin");
}
