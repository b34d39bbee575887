import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { recordedSessionSchema } from "~/contracts/behavior-events";
import { EVAL_TASKS } from "../../../../scripts/eval/eval-tasks.ts";

const folder = mkdtempSync(join(tmpdir(), "shopwalker-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const fileOf = (text: string, end = "jsonl") => {
  files += 1;
  const file = join(folder, `${files}.${end}`);
  writeFileSync(file, text);
  return file;
};
const lines = (items: unknown[]) => fileOf(items.map((item) => `${JSON.stringify(item)}\n`).join(""));
const taskOf = (name: string) => {
  const task = EVAL_TASKS.find((known) => known.name === name);
  if (!task) throw new Error(`There is no task ${name}.`);
  return task;
};

/** Runs a task on files and gives what it wrote, each line as it is promised. */
async function run<Line extends z.ZodType>(name: string, flags: Record<string, string>, line: Line) {
  const out = join(folder, `${name}-${(files += 1)}.out`);
  const args = Object.entries({ ...flags, out }).flatMap(([flag, value]) => [`--${flag}`, value]);
  const summary = await taskOf(name).run(args);
  const written = readFileSync(out, "utf8").trim().split("\n");
  return { summary, results: written.map((text) => line.parse(JSON.parse(text))) };
}

const totals = { items: expect.any(Number) as number, msPerItem: expect.any(Number) as number };
const span = { text: z.string(), start: z.int(), end: z.int() };
const perceivedSchema = z.object({
  id: z.union([z.string(), z.number()]),
  language: z.string().length(2),
  intents: z.array(z.object({ name: z.string(), confidence: z.number().min(0).max(1) })),
  entities: z.array(z.object({ type: z.string(), value: z.unknown(), negated: z.boolean(), ...span })),
  sentiment: z.object({ score: z.number().min(-1).max(1), label: z.enum(["negative", "neutral", "positive"]) }),
});
const classifiedSchema = z.strictObject({
  id: z.string(),
  label: z.string().nullable(),
  best: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});

const LABELLED = [
  ["do you engrave rings", "engraving"],
  ["can you put a name on the ring", "engraving"],
  ["is engraving possible", "engraving"],
  ["do you repair old watches", "repair"],
  ["my watch stopped, can you mend it", "repair"],
  ["can a broken strap be replaced", "repair"],
].map(([text, label]) => ({ text, label }));

describe("the task perceive", () => {
  const items = [
    { id: "a", text: "red shoes under $50, not leather" },
    { id: 2, text: "Wo ist meine Bestellung #1042?" },
    { id: "empty", text: "" },
  ];

  test("says what each message says, in the order given", async () => {
    const { summary, results } = await run("perceive", { in: lines(items) }, perceivedSchema);

    expect(summary).toMatchObject({ ...totals, items: 3 });
    expect(results.map(({ id }) => id)).toEqual(["a", 2, "empty"]);
    const [first, second, empty] = results;
    const price = first?.entities.find(({ type }) => type === "price");
    expect(price).toMatchObject({ value: { max: 50, currency: "USD" }, text: "under $50", start: 10, end: 19 });
    expect(first?.entities.find(({ type }) => type === "material")).toMatchObject({ value: "leather", negated: true });
    expect(second).toMatchObject({ language: "de", intents: [{ name: "track_order" }] });
    expect(empty).toMatchObject({ intents: [], entities: [], sentiment: { score: 0, label: "neutral" } });
  });

  test("learns moods from a file that is given", async () => {
    const moods = Array.from({ length: 20 }, (_, at) => [
      { text: `the blimp is glorp, number ${at}`, label: "positive" },
      { text: `the blimp is vrax, number ${at}`, label: "negative" },
    ]).flat();
    const input = lines([
      { id: "good", text: "what a glorp blimp" },
      { id: "bad", text: "what a vrax blimp" },
    ]);
    const { results } = await run("perceive", { in: input, "train-sentiment": lines(moods) }, perceivedSchema);
    expect(results.map(({ sentiment }) => sentiment.label)).toEqual(["positive", "negative"]);
  });
});

test("the task classify labels, and abstains with its best guess beside it", async () => {
  const input = lines([
    { id: "near", text: "could you engrave a ring for me" },
    { id: "strange", text: "what is the capital of peru" },
  ]);
  const { summary, results } = await run("classify", { train: lines(LABELLED), in: input }, classifiedSchema);

  expect(summary).toMatchObject({ ...totals, items: 2, examples: 6, labels: 2, abstained: 1 });
  expect(results).toMatchObject([
    { id: "near", label: "engraving", best: "engraving" },
    { id: "strange", label: null, best: expect.any(String) as string },
  ]);
});

test("the task spans tags each token", async () => {
  const colors = ["red", "blue", "green", "black"];
  const examples = colors.flatMap((color) => [
    { tokens: [color, "shoes"], tags: ["B-color", "B-thing"] },
    { tokens: ["a", color, "rain", "coat"], tags: ["O", "B-color", "B-thing", "I-thing"] },
  ]);
  const input = lines([
    { id: "a", tokens: ["a", "blue", "rain", "coat"] },
    { id: "none", tokens: [] },
  ]);
  const { results } = await run(
    "spans",
    { train: lines(examples), in: input },
    z.strictObject({ id: z.string(), tags: z.array(z.string()) }),
  );
  expect(results).toEqual([
    { id: "a", tags: ["O", "B-color", "B-thing", "I-thing"] },
    { id: "none", tags: [] },
  ]);
});

test("the task hesitation replays sessions", async () => {
  const [session = ""] = readFileSync("test/evals/hesitation/develop.jsonl", "utf8").split("\n");
  const { events } = recordedSessionSchema.loose().parse(JSON.parse(session));
  const replayed = z.object({
    id: z.string(),
    score: z.number(),
    reasons: z.array(z.object({ reason: z.string(), weight: z.number() })),
    decisions: z.array(z.unknown()),
  });
  const { results } = await run("hesitation", { in: lines([{ id: "one", events }]) }, replayed);
  expect(results[0]?.id).toBe("one");
  expect(results[0]?.reasons.map(({ reason }) => reason)).toContain("back-from-checkout");
});

test("the task propensity scores each row", async () => {
  const SIGNALS =
    "Administrative,Administrative_Duration,Informational,Informational_Duration,ProductRelated,ProductRelated_Duration,BounceRates,ExitRates,SpecialDay,Month,OperatingSystems,Browser,TrafficType,VisitorType,Weekend";
  const visit = (products: number) =>
    `0,0,0,0,${products},${products * 30},0.02,0.1,0,Feb,2,2,2,Returning_Visitor,FALSE`;
  const learnt = Array.from(
    { length: 900 },
    (_, at) => `${visit(at % 2 === 0 ? 2 : 60)},${at % 2 === 0 ? "FALSE" : "TRUE"}`,
  );
  const train = fileOf(`${SIGNALS},Revenue\n${learnt.join("\n")}\n`, "csv");
  const input = fileOf(`id,${SIGNALS}\nfew,${visit(2)}\nmany,${visit(60)}\n`, "csv");
  const { results } = await run(
    "propensity",
    { train, in: input },
    z.strictObject({ id: z.string(), score: z.number() }),
  );
  expect(results.map(({ id }) => id)).toEqual(["few", "many"]);
  expect(results[1]?.score).toBeGreaterThan(results[0]?.score ?? 1);
});

describe("a malformed line", () => {
  const good = { id: "a", text: "hello" };
  test.each<[string, Record<string, string>]>([
    ["perceive", { in: fileOf(`${JSON.stringify(good)}\nnot json\n`) }],
    ["perceive", { in: lines([good, { id: "b" }]) }],
    [
      "perceive",
      {
        in: lines([good]),
        "train-sentiment": lines([
          { text: "x", label: "positive" },
          { text: "y", label: "odd" },
        ]),
      },
    ],
    ["classify", { train: lines([{ text: "x", label: "y" }, { text: "x" }]), in: lines([good]) }],
    [
      "spans",
      {
        train: lines([
          { tokens: ["a"], tags: ["O"] },
          { tokens: ["a"], tags: [] },
        ]),
        in: lines([]),
      },
    ],
    [
      "hesitation",
      {
        in: lines([
          { id: "a", events: [] },
          { id: "b", events: [{ type: "?" }] },
        ]),
      },
    ],
    ["search", { catalog: lines([{ id: "a", title: "A cap" }, { id: "b" }]), in: lines([]) }],
    ["answer", { knowledge: lines([{ id: "a", text: "Open." }, { id: "b" }]), in: lines([]) }],
  ])("of the task %s is named: %j", async (name, flags) => {
    await expect(run(name, flags, z.unknown())).rejects.toThrow(/line 2/);
  });
});

test.each(EVAL_TASKS.filter(({ usage }) => /^--\w+ FILE/.test(usage)).map(({ name }) => name))(
  "the task %s names a file that is missing",
  async (name) => {
    await expect(taskOf(name).run([])).rejects.toThrow(/Missing: --|Usage/);
  },
);

test("every task that is promised is there", () => {
  const promised = [
    "perceive",
    "classify",
    "spans",
    "search",
    "answer",
    "propensity",
    "hesitation",
    "experiment",
    "anomaly",
    "golden",
    "all",
  ];
  expect(EVAL_TASKS.map(({ name }) => name)).toEqual(expect.arrayContaining(promised));
});

test("the command prints one line of totals, and exits with 1 where a line is malformed", () => {
  const call = (input: string) =>
    spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/tasks/eval.ts", "perceive", "--in", input, "--out", join(folder, "command.out")],
      { encoding: "utf8" },
    );
  const right = call(lines([{ id: "a", text: "hello" }]));
  expect(right.status).toBe(0);
  expect(JSON.parse(right.stdout)).toMatchObject({ task: "perceive", items: 1 });

  const wrong = call(fileOf("{}\n"));
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toMatch(/line 1: "id"/);
}, 120_000);
