import { describe, expect, test } from "vitest";
import { findLastDay } from "~/domain/knowledge/find-last-day";
import { limitPassages } from "~/domain/knowledge/limit-passages";

describe("the last day that a text names", () => {
  test.each([
    ["Valid until 30 November.", "2026-11-30"],
    ["Free express shipping through November 30th", "2026-11-30"],
    ["until the 3rd of December, 2027", "2027-12-03"],
    ["Offer ends on Dec 24", "2026-12-24"],
    ["Extended returns until 31 January", "2027-01-31"],
    ["closed from 24 December to 2 January", "2027-01-02"],
    ["Gültig bis zum 30. November", "2026-11-30"],
    ["Die Aktion gilt bis 05.12.2026", "2026-12-05"],
    ["Valable jusqu'au 1er décembre", "2026-12-01"],
    ["Oferta válida hasta el 30 de noviembre", "2026-11-30"],
    ["until 2026-12-31", "2026-12-31"],
    ["Delivery takes 3 to 5 days.", null],
    ["Orders until 2 pm leave on the same day.", null],
    ["Up to 3 may be combined.", null],
    ["You can return until 30 days after delivery.", null],
    ["We were founded in May 1998.", null],
    ["Since 30 November we ship to Norway.", null],
    ["until 45 November", null],
  ])("%s", (text, day) => {
    expect(findLastDay(text, "2026-11-20")).toBe(day);
  });

  test("is of this year where it was still to come when the text was written", () => {
    expect(findLastDay("until 20 November", "2026-11-20")).toBe("2026-11-20");
    expect(findLastDay("until 19 November", "2026-11-20")).toBe("2027-11-19");
  });
});

test("a line that runs out stands apart from those that do not", () => {
  const text = "Standard costs $6.\nFree until 30 November.\nExpress costs $20.\nExpress takes a day.";
  expect(limitPassages([{ heading: "Shipping", text }], "2026-11-01")).toEqual([
    { heading: "Shipping", text: "Standard costs $6.", validUntil: null },
    { heading: "Shipping", text: "Free until 30 November.", validUntil: "2026-11-30" },
    { heading: "Shipping", text: "Express costs $20.\nExpress takes a day.", validUntil: null },
  ]);
});

test.each([
  [
    "Delivery takes 3 days. Free until 30. November. Express costs $20.",
    ["Delivery takes 3 days.", "Free until 30. November.", "Express costs $20."],
  ],
  ["Delivery is free. Valid until 30 November.", ["Delivery is free. Valid until 30 November."]],
])("a sentence that runs out takes its line along only where it speaks of it: %s", (text, parts) => {
  expect(limitPassages([{ heading: null, text }], "2026-11-01").map((passage) => passage.text)).toEqual(parts);
});

test("a heading that names a day limits all that is under it", () => {
  expect(limitPassages([{ heading: "Until 24 December", text: "Gift wrapping is free." }], "2026-11-01")).toEqual([
    { heading: "Until 24 December", text: "Gift wrapping is free.", validUntil: "2026-12-24" },
  ]);
});
