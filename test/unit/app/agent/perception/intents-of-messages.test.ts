import { expect, test } from "vitest";
import { NO_VOCABULARY } from "../../../../../scripts/eval/no-vocabulary.ts";
import { blendIntents } from "~/agent/perception/intents/blend-intents";
import { perceive } from "~/agent/perception/perceive";
import { shippedIntentModel } from "~/agent/perception/weights/shipped-intent-model";

const intentsOf = (text: string, expectedLanguage = "en") =>
  perceive(text, { vocabulary: NO_VOCABULARY, expectedLanguage })
    .intents.filter(({ confidence }) => confidence >= 0.5)
    .map(({ name }) => name);

test("intents are read in words that no pattern knows", () => {
  expect(intentsOf("my accountant wants the paperwork for what i bought, an invoice")).toContain("invoice");
  expect(intentsOf("i would like to get my money returned, it has been three weeks")).toContain("refund_status");
  expect(intentsOf("kann mir das jemand ans büro liefern, die adresse stimmt nicht", "de")).toContain("change_address");
});

test("what is wanted is found in the middle of a long story", () => {
  const story = "We live in a small flat with two cats and my sister visits us every summer with her three kids. ";
  const text = `${story.repeat(4)} Now the lamp that you sent arrived with a crack in the glass. ${story.repeat(2)}`;
  expect(intentsOf(text)).toContain("order_problem");
});

test("a pattern that says it alone is believed, unless what was learnt denies it", () => {
  const { score, confidence } = shippedIntentModel();
  const found = [{ name: "invoice" as const, confidence: 0.9 }];
  const believed = blendIntents(score(["i need my invoice"], "en"), found, confidence);
  expect(believed.find(({ name }) => name === "invoice")?.confidence).toBeGreaterThanOrEqual(0.9);
  const denied = blendIntents(score(["thank you, good bye"], "en"), found, confidence);
  expect(denied.find(({ name }) => name === "invoice")?.confidence ?? 0).toBeLessThan(0.5);
});

test("empty, odd and very long messages are fine", () => {
  for (const text of ["", "   ", "🙂🙂🙂", "\u0000\uffff", "a".repeat(2000), "wo ist my paquet por favor"]) {
    for (const { confidence } of perceive(text, { vocabulary: NO_VOCABULARY, expectedLanguage: "en" }).intents) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  }
});
