import { z } from "zod";
import { waitUntil } from "../../demo/wait-until.ts";
import { tell } from "../tell.ts";
import type { BenchFloor } from "./bench-floor.ts";

const SYNC_TIMEOUT_MS = 240_000;
const runSchema = z.object({ status: z.enum(["running", "completed", "failed"]), error: z.string().nullable() });

export type ShopRequest = {
  handle: string;
  /** Adds the shop with the demo store's content first. */
  seed: boolean;
  install: boolean;
};

/** Adds a shop where wanted, installs the app on it as a merchant would, and waits until its catalogue is read. */
export async function installShop(
  floor: Pick<BenchFloor, "control" | "query">,
  { handle, seed, install }: ShopRequest,
): Promise<void> {
  if (seed) await floor.control("seed", { handle, content: "demo" });
  if (!install) return;

  const started = Date.now();
  await floor.control("install", { shop: handle, enableEmbed: true, open: true });
  for (const kind of ["catalog", "knowledge"]) {
    await waitUntil(() => hasRun(floor, handle, kind), {
      timeoutMs: SYNC_TIMEOUT_MS,
      everyMs: 250,
      what: `the first reading of ${handle}'s ${kind}`,
    });
  }
  tell(
    `  the app is installed on "${handle}" and has read its catalogue (${Math.round((Date.now() - started) / 1000)} s)`,
  );
}

async function hasRun(floor: Pick<BenchFloor, "query">, handle: string, kind: string): Promise<true | null> {
  const [row] = await floor.query(
    `SELECT run.status, run.error FROM "SyncRun" run JOIN "Shop" shop ON shop.id = run."shopId"
      WHERE shop.domain = $1 AND run.kind = $2 ORDER BY run."startedAt" DESC LIMIT 1`,
    [`${handle}.myshopify.com`, kind],
  );
  if (!row) return null;
  const { status, error } = runSchema.parse(row);
  if (status === "failed") throw new Error(`The ${kind} of ${handle} could not be read: ${error ?? "unknown"}`);
  return status === "completed" ? true : null;
}
