import { expect, test } from "vitest";
import { chooseCuratedAnswer, pickForAsker } from "~/agent/knowledge/choose-curated-answer";
import type { CuratedAnswer } from "~/contracts/curated-answer";

function anAnswer(id: string, limits: Partial<CuratedAnswer> = {}): CuratedAnswer {
  return {
    ...{ id, title: "Do you engrave?", phrasings: ["engraving"], answer: id, revision: 1, enabled: true },
    ...{ country: null, language: null, validFrom: null, validUntil: null },
    ...limits,
  };
}

const ASKER = { language: "de", country: "DE", today: "2026-11-20" };

test.each([
  ["everywhere, where there is nothing closer", [anAnswer("all"), anAnswer("us", { country: "US" })], "all"],
  ["the market's own before the general one", [anAnswer("all"), anAnswer("de", { country: "DE" })], "de"],
  ["the language's own", [anAnswer("all"), anAnswer("german", { language: "de" })], "german"],
  ["nothing that has run out", [anAnswer("old", { validUntil: "2026-11-19" })], undefined],
  ["its last day counts", [anAnswer("today", { validUntil: "2026-11-20" })], "today"],
  ["nothing that has not begun", [anAnswer("next", { validFrom: "2026-11-21" })], undefined],
  ["nothing that is switched off", [anAnswer("off", { enabled: false })], undefined],
  ["nothing of another market alone", [anAnswer("us", { country: "US" })], undefined],
])("%s", (_, answers, id) => {
  expect(pickForAsker(answers, ASKER)?.id).toBe(id);
});

test("an unsure match is no answer", () => {
  const answers = [anAnswer("a")];
  const match = (isSure: boolean) => ({ answers, match: () => ({ ids: ["a"], confidence: 0.5, isSure }) });
  expect(chooseCuratedAnswer(match(true), "engraving?", ASKER)?.answer.id).toBe("a");
  expect(chooseCuratedAnswer(match(false), "engraving?", ASKER)).toBeNull();
});
