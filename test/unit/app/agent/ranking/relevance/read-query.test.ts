import { describe, expect, test } from "vitest";
import { readQuery } from "~/agent/ranking/relevance/read-query";

const wordsOf = (text: string) => readQuery(text).words.map(({ word }) => word);

describe("reading a query", () => {
  test("a short one keeps every word but the smallest", () => {
    expect(wordsOf("case for iphone 5")).toEqual(["case", "iphone", "5"]);
    expect(wordsOf("the who")).not.toEqual([]);
  });

  test.each([
    "Looking for a steel kettle, priced from 15 to 37 pesos",
    "Show me a steel kettle that costs more than 63 PHP please",
    "I want to buy a steel kettle for less than $40",
    "find a steel kettle with free shipping and cash on delivery",
  ])("%j asks for a steel kettle", (text) => {
    expect(wordsOf(text)).toEqual(["steel", "kettle"]);
  });

  test("in a sentence the thing counts more than its circumstances", () => {
    const { words } = readQuery("Looking for a kids raincoat with a hood, made from polyester");
    const role = Object.fromEntries(words.map((word) => [word.word, word.role]));

    expect(role.raincoat).toBeGreaterThan(role.kids ?? 0);
    expect(role.kids).toBeGreaterThan(role.polyester ?? 0);
  });

  test("the last word before 'for' names the thing", () => {
    const { words } = readQuery("leather case for tablet");

    expect(words.toSorted((left, right) => right.role - left.role)[0]?.word).toBe("case");
  });

  test("in a request labels, options and containers say little, names much", () => {
    const { words } = readQuery("show me two bags of Arborea coffee beans in the medium size, from a brown design");
    const role = Object.fromEntries(words.map((word) => [word.word, word.role]));

    expect(words.toSorted((left, right) => right.role - left.role)[0]?.word).toMatch(/^(?:beans|arborea)$/);
    expect(role.bags).toBeLessThan(role.coffee ?? 0);
    expect(role.design).toBeLessThan(role.coffee ?? 0);
    expect(role.medium).toBeLessThan(role.coffee ?? 0);
    expect(role.arborea).toBeGreaterThan(role.coffee ?? 0);
  });

  test.each(["with DealDay and MegaClub perks", "available with MegaClub deals", "that has a special promotion"])(
    "%j is no part of the thing",
    (offer) => {
      expect(wordsOf(`Looking for a steel kettle for the kitchen ${offer}`)).toEqual(["steel", "kettle", "kitchen"]);
    },
  );

  test("numbers keep their units, and the index may know them apart", () => {
    const { words, alternatives } = readQuery("16 GB memory");

    expect(words[0]?.word).toBe("16gb");
    expect(alternatives).toContainEqual(expect.objectContaining({ start: 0, end: 1, words: ["16", "gb"] }));
  });

  test("a message of any length is read at once", () => {
    const startMs = performance.now();
    const { words } = readQuery("under 5 and price ".repeat(500));

    expect(words.length).toBeLessThanOrEqual(24);
    expect(performance.now() - startMs).toBeLessThan(500);
  });
});
