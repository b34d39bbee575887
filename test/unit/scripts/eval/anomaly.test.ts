import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../../../scripts/bench/statistics/seeded-random.ts";
import { anomalyTask } from "../../../../scripts/eval/anomaly/anomaly.ts";
import { readTime } from "../../../../scripts/eval/anomaly/read-time.ts";
import { SIMULATED_TRAFFIC } from "../../../../scripts/eval/anomaly/simulated-traffic.ts";
import { watchSimulatedShop } from "../../../../scripts/eval/anomaly/watch-simulated-shop.ts";

const folder = mkdtempSync(join(tmpdir(), "shopwalker-anomaly-"));
afterAll(() => rmSync(folder, { recursive: true }));

// The full size is `npm run eval -- anomaly-truth`.
describe("simulated shops", () => {
  it("raise at most one false alarm a month, and nine falls of ten are found in two days", () => {
    const random = seededRandom(17);
    const daily = SIMULATED_TRAFFIC.filter(({ step }) => step === "day");
    const watched = daily.flatMap((traffic) => Array.from({ length: 15 }, () => watchSimulatedShop(traffic, random)));
    const months = watched.reduce((sum, shop) => sum + shop.months, 0);
    expect(watched.reduce((sum, shop) => sum + shop.falseAlarms, 0) / months).toBeLessThanOrEqual(1);
    expect(watched.filter(({ isFound }) => isFound).length / watched.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe("the task anomaly", () => {
  it("writes a line for each reading, gaps included", async () => {
    const days = Array.from({ length: 40 }, (_, day) => {
      const time = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10);
      return `${time},${day === 20 ? "" : day === 39 ? 12 : 100 + (day % 3)}`;
    });
    const [input, output] = [join(folder, "days.csv"), join(folder, "days.jsonl")];
    writeFileSync(input, `day,orders\n${days.join("\n")}\n`);
    const summary = await anomalyTask.run(["--in", input, "--time", "day", "--value", "orders", "--out", output]);

    const lines = readFileSync(output, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(summary).toMatchObject({ items: 40, anomalies: 1 });
    expect(lines[20]).toMatchObject({ value: null, anomaly: false });
    expect(lines[39]).toMatchObject({ time: "2026-02-13", value: 12, anomaly: true });
  });

  it.each([
    ["day,orders\n2026-01-05,4\n2026-01-06,few\n", /line 3: "orders" is not a number: "few"/],
    ["day,orders\n2026-01-05,4\n2026-13-06,5\n", /line 3: "day" is no date or time: "2026-13-06"/],
    ["day,orders\n2026-01-05,4\n2026-01-05,5\n", /line 3: "day" is not after the line before/],
    ["day,orders\n2026-01-05,4\n2026-01-06\n", /line 3/],
  ])("names the line that is malformed", async (text, message) => {
    const file = join(folder, "broken.csv");
    writeFileSync(file, text);
    await expect(anomalyTask.run(["--in", file, "--time", "day", "--value", "orders"])).rejects.toThrow(message);
  });
});

describe("readTime", () => {
  it("reads the shop's own clock", () => {
    expect(readTime("2026-03-01")).toBe(Date.UTC(2026, 2, 1));
    expect(readTime("2026-03-01 07:30")).toBe(Date.UTC(2026, 2, 1, 7, 30));
    expect(readTime("2026-03-01T07:30:15+02:00")).toBe(Date.UTC(2026, 2, 1, 7, 30, 15));
    expect(readTime("1772323200")).toBe(Date.UTC(2026, 2, 1));
    expect(readTime("2026-02-30")).toBeNull();
    expect(readTime("yesterday")).toBeNull();
  });
});
