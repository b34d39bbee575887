import { expect, test } from "vitest";
import { foldText } from "~/agent/perception/fold-text";

/** A letter without its accents, small; itself where that would change its length. */
function fold(letter: string): string {
  const bare = letter
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return bare.length === letter.length ? bare : letter;
}

test("every letter loses its accents and its capital, and keeps its length", () => {
  const signs = new Set(["’", "‘", "`", "´", "–", "—", "\u00a0", "ß"]);
  const letters: string[] = [];
  const wrong: string[] = [];
  for (let code = 0; code < 0x30000; code += 1) {
    const letter = String.fromCodePoint(code);
    if (!signs.has(letter)) letters.push(letter);
  }
  // In many short texts, so that a letter that is wrong is named; an "é" in each, or it would be plain.
  for (let from = 0; from < letters.length; from += 64) {
    const some = ["é", ...letters.slice(from, from + 64)];
    if (foldText(some.join(" ")) !== some.map(fold).join(" ")) wrong.push(some.join(" "));
  }
  expect(wrong).toEqual([]);
});

test("signs are made alike", () => {
  expect(foldText("L’été – “GROẞ”, weiß\u00a0`´")).toBe("l'ete - “groß”, weis ''");
});

test("long texts are folded whole", () => {
  expect(foldText("É🙂".repeat(5000))).toBe("e🙂".repeat(5000));
});
