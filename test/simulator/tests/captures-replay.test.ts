import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCapture } from "./captures/read-capture.ts";
import { replayCapture } from "./captures/replay-capture.ts";
import { writeReport } from "./captures/write-report.ts";

const folder = process.env.SHOPWALKER_CAPTURES ?? "";
const isThere = existsSync(`${folder}/storefront-cart-lifecycle.json`);
if (!isThere) {
  process.stdout.write(
    "Skipped: the replay of captured responses. Set SHOPWALKER_CAPTURES to the folder with storefront-cart-lifecycle.json.\n",
  );
}

describe.skipIf(!isThere)("the captured cart lifecycle, replayed on a seeded shop", () => {
  it("agrees exactly in at least 90 % of the steps that are neither gift card nor delivery", async () => {
    const capture = readCapture(`${folder}/storefront-cart-lifecycle.json`);

    const results = await replayCapture(capture);

    const { coreExactShare } = writeReport(results);
    expect(results.length).toBeGreaterThan(50);
    expect(coreExactShare).toBeGreaterThanOrEqual(0.9);
  });
});
