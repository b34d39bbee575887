import { expect, test } from "vitest";
import { experimentDraftSchema } from "~/contracts/experiment";

const USUAL = { name: "As usual", share: 50, does: { kind: "usual" } };
const WORDS = { name: "Other words", share: 50, does: { kind: "words", text: "Unsure about {product}? Ask me." } };
const DRAFT = { name: "Words", subject: "opening:size-help", language: "en", arms: [USUAL, WORDS], guardrails: [] };

function refusals(change: object): [string, string][] {
  const parsed = experimentDraftSchema.safeParse({ ...DRAFT, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
}

test("a draft is refused beside the field that needs another look", () => {
  expect(refusals({})).toEqual([]);
  expect(refusals({ arms: [USUAL, { ...WORDS, share: 60 }] })).toEqual([
    ["shares", "The shares add up to 110%. Make them 100%."],
  ]);
  expect(refusals({ arms: [USUAL, { ...WORDS, name: "as usual" }] })).toEqual([
    ["arms.1.name", "Another group has this name."],
  ]);
  expect(refusals({ arms: [USUAL, { ...USUAL, name: "Again" }] })).toEqual([
    ["arms.1.does", "Another group does the same."],
  ]);
  expect(refusals({ language: null })).toEqual([["language", "Choose the language your words are in."]]);
  expect(refusals({ subject: "opening" })).toEqual([
    ["arms.1.does", "This does not fit what the experiment is about."],
  ]);
  expect(refusals({ arms: [{ ...USUAL, share: 99 }] })[0]).toEqual([
    "arms",
    "An experiment compares at least two groups.",
  ]);
});

test("shoppers may get what does best so far where two groups at least say something about one kind of opening", () => {
  const silence = { name: "Nothing", share: 50, does: { kind: "held-out" } };
  const needsTwo = ["adaptiveShare", "This needs two groups at least in which an opening of one kind is said."];

  expect(refusals({ adaptiveShare: 80 })).toEqual([]);
  expect(refusals({ adaptiveShare: 50, arms: [WORDS, silence] })).toEqual([needsTwo]);
  expect(refusals({ adaptiveShare: 50, subject: "opening", arms: [USUAL, silence] })).toEqual([needsTwo]);
  expect(refusals({ adaptiveShare: 90 })).toEqual([
    ["adaptiveShare", "Leave at least 20 of 100 shoppers to the groups."],
  ]);
});

test("words have one placeholder, and enough of them to be said", () => {
  const withWords = (text: string) => refusals({ arms: [USUAL, { ...WORDS, does: { kind: "words", text } }] });

  expect(withWords("Unsure about {price} of {product}?")).toEqual([
    ["arms.1.does.text", "The only placeholder is {product}."],
  ]);
  expect(withWords("  Hi  ").map(([path]) => path)).toEqual(["arms.1.does.text"]);
});
