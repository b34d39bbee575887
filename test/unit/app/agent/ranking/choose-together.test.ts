import { describe, expect, test } from "vitest";
import { chooseTogether } from "~/agent/ranking/choose-together";

const item = (id: string, price: number) => ({ id, price });

describe("what is chosen together", () => {
  test("stays within the limit and ranks best", () => {
    const { lists, isWithin } = chooseTogether(
      [
        [item("a", 60), item("b", 40), item("c", 20)],
        [item("d", 50), item("e", 10)],
      ],
      { limit: 70, areDistinct: false },
    );
    expect(isWithin).toBe(true);
    expect(lists.map((list) => list[0]?.id)).toEqual(["a", "e"]);
    // Nothing behind a pick that could not take its place.
    expect(lists[1]?.map(({ id }) => id)).toEqual(["e"]);
  });

  test("is the cheapest of each where nothing stays within it", () => {
    const { lists, isWithin } = chooseTogether([[item("a", 60), item("b", 40)], [item("c", 50)]], {
      limit: 30,
      areDistinct: false,
    });
    expect(isWithin).toBe(false);
    expect(lists.map((list) => list[0]?.id)).toEqual(["b", "c"]);
  });

  test("is not the same thing twice where it is given to two", () => {
    const list = [item("a", 10), item("b", 20)];
    const { lists } = chooseTogether([list, [...list]], { limit: Infinity, areDistinct: true });
    expect(new Set(lists.map(([first]) => first?.id)).size).toBe(2);
  });
});
