import { DATASETS } from "~/contracts/exports";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { ExportShelf } from "~/ports/export-shelf";
import type { ExportSource } from "~/ports/export-source";
import type { Shop } from "~/ports/shop-store";
import { exportLines } from "./export-lines";
import { exportRange } from "./export-range";

/** Orders come back and events come late for this long: each night's file replaces the last by its keys. */
const DAYS_IN_FILE = { rollups: 60, orders: 60, conversations: 7, events: 4 } as const;
const FILES_KEPT_DAYS = 30;

/** One JSONL file a dataset, named by the last day in it: yesterday of the shop's calendar. Writing one again is harmless. */
export async function writeNightlyFiles(
  { exports, exportShelf, clock }: { exports: ExportSource; exportShelf: ExportShelf; clock: Clock },
  { id, timezone }: Pick<Shop, "id" | "timezone">,
): Promise<void> {
  const now = clock.now();
  const to = addDays(dayOf(now, timezone), -1);
  for (const dataset of DATASETS) {
    const range = exportRange({ from: addDays(to, 1 - DAYS_IN_FILE[dataset]), to }, timezone, now);
    await exportShelf.write(id, `${to}-${dataset}.jsonl`, exportLines(exports, { dataset, format: "jsonl", range }));
  }

  const oldest = addDays(to, -FILES_KEPT_DAYS);
  for (const { name } of await exportShelf.list(id)) if (name < oldest) await exportShelf.remove(id, name);
}
