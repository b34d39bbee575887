import { expect, test } from "vitest";
import { learnWordings } from "~/agent/ranking/relevance/learn-wordings";

const COLORS = ["Red", "Blue", "Green", "Grey", "Oak", "Walnut"];

/** Sofas that are called settees beside their titles, among tables and lamps. */
function aCatalogue() {
  return COLORS.flatMap((color, index) => [
    { title: `${color} Haven Sofa`, about: `Seating . settee . A settee for ${COLORS[index % 2] ?? ""} rooms.` },
    ..."Table Lamp Rug Shelf Mirror Stool Bench Vase Clock Desk Screen Basket".split(" ").map((thing) => ({
      title: `${color} ${thing}`,
      about: `Furniture . A ${thing.toLowerCase()} for any room.`,
    })),
  ]);
}

test("another name is learnt from what stands beside the titles", () => {
  const learnt = learnWordings(aCatalogue());

  expect(learnt).toContainEqual({ word: "settee", other: "sofa", closeness: 0.6 });
});

test("what is said of every kind of thing names none", () => {
  const words = learnWordings(aCatalogue()).map(({ word }) => word);

  expect(words).not.toContain("furniture");
  expect(words).not.toContain("room");
});

test("a colour that sofas come in is no name of theirs", () => {
  const others = learnWordings(aCatalogue()).map(({ other }) => other);

  expect(others).not.toContain("red");
});

test("two products are no proof", () => {
  const few = [
    { title: "Haven Sofa", about: "settee" },
    { title: "Harbour Sofa", about: "settee" },
  ];

  expect(learnWordings(few)).toEqual([]);
  expect(learnWordings([])).toEqual([]);
});
