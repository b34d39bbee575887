import { describe, expect, test } from "vitest";
import { readUnmetDemand } from "~/domain/conversations/read-unmet-demand";

const NEED = {
  terms: ["Umbrella"],
  constraints: [
    { id: "color:blue", kind: "color", name: null, value: "blue", strength: "must", said: "blue" },
    {
      id: "not:material:leather",
      kind: "material",
      name: null,
      value: "leather",
      strength: "must-not",
      said: "leather",
    },
  ],
  budget: { min: null, max: 5000, about: null },
};

function traceOf(
  output: unknown,
  {
    needState = NEED,
    isTextOnly = false,
    unmet = null,
  }: { needState?: unknown; isTextOnly?: boolean; unmet?: string | null } = {},
) {
  const decision = { verdict: "allow" as const, reason: "read-only" };
  const step = { tool: "search_products", specialist: "sales", input: { isTextOnly }, decision, output, ms: 1 };
  return { needState, unmet, steps: [step] };
}

describe("unmet demand of a turn", () => {
  test("names the wish, the budget, and nothing as missing where nothing came near", () => {
    expect(readUnmetDemand(traceOf({ status: "none", items: [] }))).toEqual([
      { kind: "product", asked: "blue not leather umbrella", missing: "", budget: 5000 },
    ]);
  });

  test("names what kept the nearest product from being a match", () => {
    const misses = [{ constraintId: "color:blue" }, { constraintId: "budget" }];

    expect(readUnmetDemand(traceOf({ status: "near", items: [{ misses }] }))[0]?.missing).toBe("budget, color: blue");
  });

  test.each([
    ["the need was met", traceOf({ status: "match", items: [] })],
    ["a thing was only named in passing", traceOf({ status: "none", items: [] }, { isTextOnly: true })],
    ["nothing was asked for", traceOf({ status: "none" }, { needState: {} })],
    ["there was no search", { needState: NEED, unmet: null, steps: [] }],
  ])("is none where %s", (_, trace) => {
    expect(readUnmetDemand(trace)).toEqual([]);
  });

  test("keeps addresses and long numbers out", () => {
    const needState = { terms: ["mug", "jo@example.com", "4915112345678"] };

    expect(readUnmetDemand(traceOf({ status: "none" }, { needState }))[0]?.asked).toBe("mug");
  });

  test.each([
    ["Do you engrave watches?", "do you engrave watches?"],
    ["Hi, my name is Ann Lee. Do you engrave watches? Mail me: ann@example.com", "do you engrave watches?"],
    ["engraving for order #104412 to 0049 151 2345678", "engraving for order … to …"],
    ["Ich heiße Jo Kim und wüsste gern, ob ihr graviert", "… wüsste gern, ob ihr graviert"],
    ["I'm looking for someone who engraves", "i'm looking for someone who engraves"],
    ["I am Ann Lee and want engraving", "… and want engraving"],
  ])("counts a question that nothing answered: %s", (message, asked) => {
    expect(readUnmetDemand({ needState: {}, steps: [], unmet: `question: ${message}` })).toEqual([
      { kind: "question", asked, missing: "", budget: null },
    ]);
  });

  test("counts what is sold out", () => {
    expect(readUnmetDemand({ needState: {}, steps: [], unmet: "sold out: Keel 6 Blue / 42" })).toMatchObject([
      { kind: "product", asked: "keel 6 blue / 42", missing: "stock" },
    ]);
  });
});
