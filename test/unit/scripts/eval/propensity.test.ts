import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { areaUnderCurve } from "../../../../scripts/eval/measures/area-under-curve.ts";
import { propensityTask } from "../../../../scripts/eval/propensity/propensity.ts";

const folder = mkdtempSync(join(tmpdir(), "shopwalker-propensity-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SIGNALS =
  "Administrative,Administrative_Duration,Informational,Informational_Duration,ProductRelated,ProductRelated_Duration,BounceRates,ExitRates,SpecialDay,Month,OperatingSystems,Browser,TrafficType,VisitorType,Weekend";
const VISIT = "0,0,0,0,3,64,0.02,0.1,0,Feb,2,2,2,Returning_Visitor,FALSE";

describe("areaUnderCurve", () => {
  it("counts ties half", () => {
    const scored = (pairs: [number, boolean][]) => pairs.map(([score, happened]) => ({ score, happened }));
    expect(
      areaUnderCurve(
        scored([
          [1, false],
          [2, true],
          [3, false],
          [4, true],
        ]),
      ),
    ).toBe(0.75);
    expect(
      areaUnderCurve(
        scored([
          [1, false],
          [1, true],
        ]),
      ),
    ).toBe(0.5);
  });
});

describe("the task propensity", () => {
  it("names the line that is malformed, and the column that is missing", async () => {
    const [train, input] = [join(folder, "train.csv"), join(folder, "in.csv")];
    writeFileSync(train, `${SIGNALS},Revenue\n${VISIT},TRUE\n${VISIT},perhaps\n`);
    writeFileSync(input, `id,${SIGNALS}\n1,${VISIT}\n`);
    await expect(propensityTask.run(["--train", train, "--in", input])).rejects.toThrow(/line 3: "Revenue" is neither/);
    await expect(propensityTask.run(["--train", input, "--in", input])).rejects.toThrow(/no column "Revenue"/);
  });
});

const DATA = process.env.SHOPWALKER_EVAL_DATA;
if (!DATA) console.info("Online Shoppers is left out: SHOPWALKER_EVAL_DATA is not set.");

describe.skipIf(!DATA)("Online Shoppers", () => {
  it("is told apart on a third that was not learnt from", async () => {
    const text = readFileSync(join(DATA ?? "", "online_shoppers", "dev", "sessions.csv"), "utf8");
    const [header = "", ...rows] = text.trim().split("\n");
    const unseen = rows.filter((_, index) => index % 3 === 0);
    const files = ["train", "unseen", "scores"].map((name) => join(folder, `${name}.csv`));
    const [train = "", input = "", output = ""] = files;
    writeFileSync(train, `${header}\n${rows.filter((_, index) => index % 3 !== 0).join("\n")}\n`);
    writeFileSync(input, `id,${header}\n${unseen.map((row, index) => `${index},${row}`).join("\n")}\n`);
    await propensityTask.run(["--train", train, "--in", input, "--out", output]);

    const scores = readFileSync(output, "utf8").trim().split("\n");
    const scored = scores.map((line, index) => ({
      score: (JSON.parse(line) as { score: number }).score,
      happened: unseen[index]?.endsWith("TRUE") ?? false,
    }));
    expect(areaUnderCurve(scored)).toBeGreaterThan(0.77);
  }, 60_000);
});
