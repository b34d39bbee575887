import { expect, test } from "vitest";
import { curatedAnswerDraftSchema } from "~/contracts/curated-answer";

const DRAFT = {
  ...{ title: "Do you resole?", phrasings: ["resoling"], answer: "Yes.", country: null, language: null },
  ...{ validFrom: null, validUntil: null, enabled: true },
};

test("keeps HTML as the text that it is, and drops what is no text", () => {
  const parsed = curatedAnswerDraftSchema.parse({ ...DRAFT, answer: " <b>Yes</b>\u0000\uD800 &\r\nno. " });
  expect(parsed.answer).toBe("<b>Yes</b> &\nno.");
});

test("keeps each wording once", () => {
  const parsed = curatedAnswerDraftSchema.parse({ ...DRAFT, phrasings: ["a  b", "", " a b ", "c"] });
  expect(parsed.phrasings).toEqual(["a b", "c"]);
});

test.each([
  ["title", { title: "x" }],
  ["title", { title: "x".repeat(121) }],
  ["phrasings", { phrasings: [" "] }],
  ["phrasings", { phrasings: Array.from({ length: 11 }, (_, at) => `wording ${at}`) }],
  ["phrasings", { phrasings: ["x".repeat(201)] }],
  ["answer", { answer: " \n " }],
  ["answer", { answer: "x".repeat(1501) }],
  ["country", { country: "germany" }],
  ["language", { language: "DE" }],
  ["validFrom", { validFrom: "2026-02-30" }],
  ["validUntil", { validFrom: "2026-03-02", validUntil: "2026-03-01" }],
])("tells at %s what is wrong with %j", (field, change) => {
  const parsed = curatedAnswerDraftSchema.safeParse({ ...DRAFT, ...change });
  expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  expect(parsed.error?.issues[0]?.message).toMatch(/^(?:[A-Z][^\n]+\.)$/);
});
