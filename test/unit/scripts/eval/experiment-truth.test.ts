import { gunzipSync } from "node:zlib";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../../../scripts/bench/statistics/seeded-random.ts";
import { binomialInterval } from "../../../../scripts/eval/measures/binomial-interval.ts";
import { experimentTask } from "../../../../scripts/eval/experiment/experiment.ts";
import { peekContinuously } from "../../../../scripts/eval/experiment/peek-continuously.ts";
import { SIMULATED_SHOPS } from "../../../../scripts/eval/experiment/simulated-shop.ts";

const folder = mkdtempSync(join(tmpdir(), "shopwalker-experiment-"));
afterAll(() => rmSync(folder, { recursive: true }));

// The full size is `npm run eval -- experiment-truth`.
describe("simulated experiments, looked at after every visitor", () => {
  const TESTS = 240;
  const run = (lift: number) => {
    const random = seededRandom(4);
    return Array.from({ length: TESTS }, (_, index) => {
      const shop = SIMULATED_SHOPS[index % SIMULATED_SHOPS.length];
      if (!shop) throw new Error("There is no such shop.");
      return peekContinuously(shop, lift, 2_000, random);
    });
  };

  it("stop falsely at most once in twenty", () => {
    const stops = run(0).filter(({ stopped }) => stopped).length;
    expect(binomialInterval(stops, TESTS).low).toBeLessThanOrEqual(0.05);
  });

  it("keep a true lift inside their intervals, and find a large one", () => {
    const tests = run(1);
    expect(binomialInterval(tests.filter((test) => test.alwaysCovered).length, TESTS).high).toBeGreaterThanOrEqual(
      0.95,
    );
    expect(binomialInterval(tests.filter((test) => test.covered).length, TESTS).high).toBeGreaterThanOrEqual(0.95);
    expect(tests.filter(({ stopped }) => stopped).length).toBeGreaterThan(TESTS / 4);
  });
});

describe("the task experiment", () => {
  it("names the line that is malformed", async () => {
    const file = join(folder, "broken.csv");
    writeFileSync(file, "arm,revenue\nagent,10\nholdout,lots\n");
    await expect(experimentTask.run(["--in", file, "--arm", "arm", "--metric", "revenue"])).rejects.toThrow(
      /broken\.csv, line 3: "revenue" is not a number: "lots"/,
    );
    await expect(experimentTask.run(["--in", file, "--arm", "group", "--metric", "revenue"])).rejects.toThrow(
      /has no column "group"/,
    );
  });

  it("prints both intervals as pairs, and the control that a name gives away", async () => {
    const file = join(folder, "small.csv");
    const rows = Array.from(
      { length: 1_000 },
      (_, index) => `${index % 2 ? "no chat" : "chat"},${Number(index % 10 < 3)}`,
    );
    writeFileSync(file, `arm,bought\n${rows.join("\n")}\n`);
    const output = join(folder, "small.jsonl");
    const result = await experimentTask.run(["--in", file, "--arm", "arm", "--metric", "bought", "--out", output]);
    expect(JSON.parse(readFileSync(output, "utf8"))).toMatchObject({ control: "no chat", verdict: "better" });
    expect(result).toMatchObject({ items: 1000, control: "no chat", verdict: "better" });
    expect(result.comparisons).toMatchObject([{ arm: "chat", lift: expect.closeTo(1, 9) as number }]);
  });
});

const DATA = process.env.SHOPWALKER_EVAL_DATA;
if (!DATA) console.info("Cookie Cats and Hillstrom are left out: SHOPWALKER_EVAL_DATA is not set.");

describe.skipIf(!DATA)("public experiments", () => {
  const cookieCats = join(DATA ?? "", "cookie_cats", "dev");
  it.skipIf(!existsSync(join(cookieCats, "data-other-half.csv.gz")))(
    "Cookie Cats: visitors are missing in one arm, and retention after seven days is lower in the other",
    async () => {
      const halves = ["data.csv.gz", "data-other-half.csv.gz"].map((name) =>
        gunzipSync(readFileSync(join(cookieCats, name))).toString(),
      );
      const file = join(folder, "cookie-cats.csv");
      writeFileSync(file, `${halves[0]?.trim()}\n${halves[1]?.split("\n").slice(1).join("\n")}`);
      const result = await experimentTask.run(["--in", file, "--arm", "test_version", "--metric", "retention_7"]);
      expect(result).toMatchObject({ items: 90_189, sampleRatio: { warning: true }, verdict: "invalid" });
      const [comparison] = result.comparisons as { interval: [number, number]; pValue: number; lift: number }[];
      expect(comparison?.interval[1]).toBeLessThan(0);
      expect(comparison?.pValue).toBeLessThan(0.01);
      expect(comparison?.lift).toBeCloseTo(0.182 / 0.1902 - 1, 3);
    },
  );

  it("Hillstrom: men's mail before women's before none", async () => {
    const file = join(DATA ?? "", "hillstrom_email", "dev", "data.csv.gz");
    const result = await experimentTask.run(["--in", file, "--arm", "segment", "--metric", "conversion"]);
    expect(result).toMatchObject({
      control: "No E-Mail",
      ranking: ["Mens E-Mail", "Womens E-Mail", "No E-Mail"],
      verdict: "better",
    });
  });
});
