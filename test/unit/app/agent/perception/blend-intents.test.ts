import { expect, test } from "vitest";
import { NO_VOCABULARY } from "../../../../../scripts/eval/no-vocabulary.ts";
import { blendIntents } from "~/agent/perception/blend-intents";
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

test("a pattern that says it alone is believed, and what was learnt alone is never said outright", () => {
  const model = shippedIntentModel();
  const believed = blendIntents("zzz", [{ name: "invoice", confidence: 0.9 }], model);
  expect(believed.find(({ name }) => name === "invoice")?.confidence).toBeGreaterThanOrEqual(0.9);
  for (const { confidence } of blendIntents("where is my parcel", [], model)) expect(confidence).toBeLessThan(0.85);
});

test("empty, odd and very long messages are fine", () => {
  for (const text of ["", "   ", "🙂🙂🙂", "\u0000\uffff", "a".repeat(2000), "wo ist my paquet por favor"]) {
    for (const { confidence } of perceive(text, { vocabulary: NO_VOCABULARY, expectedLanguage: "en" }).intents) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  }
});
