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
  { needState = NEED, isTextOnly = false }: { needState?: unknown; isTextOnly?: boolean } = {},
) {
  const decision = { verdict: "allow" as const, reason: "read-only" };
  return { needState, steps: [{ tool: "search_products", input: { isTextOnly }, decision, output, ms: 1 }] };
}

describe("unmet demand of a turn", () => {
  test("names the wish, the budget, and nothing as missing where nothing came near", () => {
    expect(readUnmetDemand(traceOf({ status: "none", items: [] }))).toEqual({
      asked: "blue not leather umbrella",
      missing: "",
      budget: 5000,
    });
  });

  test("names what kept the nearest product from being a match", () => {
    const misses = [{ constraintId: "color:blue" }, { constraintId: "budget" }];

    expect(readUnmetDemand(traceOf({ status: "near", items: [{ misses }] }))?.missing).toBe("budget, color: blue");
  });

  test.each([
    ["the need was met", traceOf({ status: "match", items: [] })],
    ["a thing was only named in passing", traceOf({ status: "none", items: [] }, { isTextOnly: true })],
    ["nothing was asked for", traceOf({ status: "none" }, { needState: {} })],
    ["there was no search", { needState: NEED, steps: [] }],
  ])("is none where %s", (_, trace) => {
    expect(readUnmetDemand(trace)).toBeNull();
  });

  test("keeps addresses and long numbers out", () => {
    const needState = { terms: ["mug", "jo@example.com", "4915112345678"] };

    expect(readUnmetDemand(traceOf({ status: "none" }, { needState }))?.asked).toBe("mug");
  });
});
