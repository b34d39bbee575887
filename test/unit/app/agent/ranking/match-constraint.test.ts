import { describe, expect, test } from "vitest";
import { matchConstraint } from "~/agent/ranking/match-constraint";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

/** Titles of everything to eat whose listed allergens name one of these. */
function listedWith(allergens: RegExp): string[] {
  return aDemoShop()
    .documents.filter(({ attributes }) => (attributes.allergens ?? []).some((allergen) => allergens.test(allergen)))
    .map(({ title }) => title);
}

/** Titles of what a refusal of the word keeps out. */
function refusedBy(value: string): string[] {
  const refusal = { id: "", kind: "attribute", name: null, value, strength: "must-not", said: value } as const;
  return aDemoShop()
    .documents.filter((document) => matchConstraint(document, refusal).verdict === "yes")
    .map(({ title }) => title);
}

describe("what is refused", () => {
  test.each([
    ["nuts", /peanut|almond|nuts/i],
    ["dairy", /milk/i],
    ["gluten", /gluten|wheat/i],
  ])("%s keeps out everything that lists a narrower word for it", (word, allergens) => {
    const listed = listedWith(allergens);

    expect(listed.length).toBeGreaterThan(0);
    expect(refusedBy(word)).toEqual(expect.arrayContaining(listed));
  });

  test("does not keep out what has none of it", () => {
    expect(refusedBy("nuts").length).toBeLessThan(aDemoShop().documents.length / 4);
    expect(refusedBy("leather")).not.toContain("Citrus Energy Gel");
  });
});
