import { expect, test } from "vitest";
import { importBulkResult } from "~/domain/catalog/import-bulk-result";
import type { BulkRead, CatalogSource } from "~/ports/catalog-source";
import type { CatalogIndex } from "~/ports/catalog-index";
import type { SyncRun } from "~/ports/sync-runs";

const OPERATION = "gid://shopify/BulkOperation/1";
const now = new Date("2026-11-20T12:00:00Z");

const completed: BulkRead = { status: "completed", products: 0, url: "https://files.example/result", failure: null };

/** One run that waits for its result, and a source whose first `failures` downloads break off. */
function aSync({ bulk = completed, failures = 0 }: { bulk?: BulkRead; failures?: number }) {
  const run: SyncRun = {
    ...{ id: "run", kind: "catalog", status: "running", bulkOperationId: OPERATION, done: 0, expected: 0 },
    ...{ error: null, startedAt: now, finishedAt: null },
  };
  let downloads = 0;
  const source: CatalogSource = {
    countProducts: async () => 0,
    startBulkRead: async () => ({ status: "refused", message: "not asked for" }),
    getBulkRead: async () => bulk,
    async *readBulkResult() {
      downloads += 1;
      if (downloads <= failures) throw new Error("the connection broke");
      yield* [];
    },
    listProducts: async () => ({ products: [], next: null }),
    readProducts: async () => [],
  };
  const index: CatalogIndex = {
    prepare: async () => undefined,
    upsert: async () => undefined,
    learnWords: async () => undefined,
    remove: async () => undefined,
    removeAllBut: async () => 0,
    rebuildVocabulary: async () => undefined,
    readTexts: async () => [],
    replaceWordings: async () => undefined,
    countDocuments: async () => 0,
  };
  const dependencies = {
    ...{ source, index, clock: { now: () => now } },
    runs: {
      start: async () => undefined,
      update: async (_id: string, change: Partial<SyncRun>) => void Object.assign(run, change),
      findLatest: async () => run,
      findByBulkOperation: async () => run,
    },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  return { run, read: () => importBulkResult(dependencies, OPERATION, { currency: "USD" }) };
}

test("an import that broke off is done by the job's next attempt", async () => {
  const { run, read } = aSync({ failures: 1 });

  await expect(read()).rejects.toThrow("the connection broke");
  expect(run.status).toBe("failed");

  expect(await read()).toEqual({ status: "completed", products: 0 });
  expect(run).toMatchObject({ status: "completed", error: null });
  expect(await read()).toEqual({ status: "nothing-to-do" });
});

test("a bulk read that Shopify gave up is told once", async () => {
  const { run, read } = aSync({ bulk: { status: "failed", products: 0, url: null, failure: "TIMEOUT" } });

  await expect(read()).rejects.toThrow("TIMEOUT");
  expect(run).toMatchObject({ status: "failed", error: "TIMEOUT" });
  expect(await read()).toEqual({ status: "nothing-to-do" });
});
