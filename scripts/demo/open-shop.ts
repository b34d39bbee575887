import pg from "pg";
import { z } from "zod";
import { runStep } from "../setup/run-step.ts";
import { DEMO_HANDLE, type ShopFloor } from "./start-shop-floor.ts";
import { waitUntil } from "./wait-until.ts";

const SHOP = `${DEMO_HANDLE}.myshopify.com`;
const CATALOG_TIMEOUT_MS = 120_000;

const stateSchema = z.object({ shops: z.array(z.object({ installations: z.array(z.unknown()) })) });

const progressSchema = z.object({
  status: z.enum(["running", "completed", "failed"]),
  done: z.int(),
  expected: z.int().nullable(),
  error: z.string().nullable(),
});

/** Installs the app on the demo shop as a merchant would (once), and waits until it knows the catalogue. */
export async function openShop(floor: Pick<ShopFloor, "shopifyUrl" | "databaseUrl">): Promise<void> {
  const state = stateSchema.parse(await (await fetch(`${floor.shopifyUrl}/_sim/state?shop=${SHOP}`)).json());
  if (state.shops[0]?.installations.length === 0)
    await runStep("Installing the app on the demo shop", () => install(floor));

  const client = new pg.Client({ connectionString: floor.databaseUrl });
  // Ctrl-C stops the database under us: the query that waits fails by itself.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await runStep("Reading the catalogue and the policies", () => waitForSync(client));
  } finally {
    await client.end();
  }
}

async function install(floor: Pick<ShopFloor, "shopifyUrl">): Promise<void> {
  const answer = await fetch(`${floor.shopifyUrl}/_sim/install`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ shop: SHOP, enableEmbed: true, open: true }),
  });
  if (!answer.ok) throw new Error(`The app could not be installed: ${await answer.text()}`);
}

async function waitForSync(client: pg.Client): Promise<void> {
  let shown = 0;
  for (const kind of ["catalog", "knowledge"]) {
    await waitUntil(
      async () => {
        const progress = await readProgress(client, kind);
        if (progress?.status === "failed")
          throw new Error(`The ${kind} could not be read: ${progress.error ?? "unknown"}`);
        if (progress && progress.done >= shown + 500) {
          shown = progress.done;
          process.stdout.write(`  ${shown} of ${progress.expected ?? "?"} products\n`);
        }
        return progress?.status === "completed" ? true : null;
      },
      { timeoutMs: CATALOG_TIMEOUT_MS, what: `the first reading of the ${kind}` },
    );
  }
}

async function readProgress(client: pg.Client, kind: string) {
  const { rows } = await client.query(
    `SELECT run.status, run.done, run.expected, run.error
       FROM "SyncRun" run JOIN "Shop" shop ON shop.id = run."shopId"
      WHERE shop.domain = $1 AND run.kind = $2
      ORDER BY run."startedAt" DESC LIMIT 1`,
    [SHOP, kind],
  );
  return rows.length === 0 ? null : progressSchema.parse(rows[0]);
}
