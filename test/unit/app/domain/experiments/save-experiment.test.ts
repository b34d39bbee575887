import { expect, test } from "vitest";
import { describeStatedFacts } from "~/components/describe-stated-facts";
import { experimentDraftSchema } from "~/contracts/experiment";
import { saveExperiment } from "~/domain/experiments/save-experiment";

const NOW = new Date("2026-11-20T12:00:00Z");

function save(text: string) {
  const draft = experimentDraftSchema.parse({
    ...{ name: "Other words", subject: "opening:size-help", language: "en", guardrails: [] },
    arms: [
      { name: "As usual", share: 50, does: { kind: "usual" } },
      { name: "Mine", share: 50, does: { kind: "words", text } },
    ],
  });
  const experiments = { create: () => Promise.resolve(true), change: () => Promise.resolve(true) };
  const audit = { record: () => Promise.resolve() };
  const dependencies = { experiments, audit, clock: { now: () => NOW }, ids: { random: () => "fresh" } };
  return saveExperiment(dependencies, { opened: null, draft }, "staff:1");
}

test.each([
  ["Only $20 more and delivery is free!", ["money"]],
  ["Save 15 % on {product} today.", ["percentage"]],
  ["Just 3 left in stock, shall I help?", ["stock"]],
  ["It arrives within 3 business days.", ["date"]],
  ["Look at www.example.com/sizes for help.", ["url"]],
  ["Your code is SPRING15, shall I help?", ["code"]],
])("a wording that states figures is refused: %s", async (text, facts) => {
  expect(await save(text)).toMatchObject({ status: "states-facts", arm: 1, facts });
});

test.each(["Not sure about your size in {product}? Ask me.", "Two colours to choose from: shall I compare them?"])(
  "a wording without figures is saved: %s",
  async (text) => {
    expect(await save(text)).toMatchObject({ status: "saved", id: "fresh" });
  },
);

test("the merchant reads what it states and what to do", () => {
  expect(describeStatedFacts(["money", "percentage"])).toMatch(
    /^It states an amount of money and a percentage\. .*Leave it out:/,
  );
});
