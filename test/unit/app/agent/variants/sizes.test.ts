import { describe, expect, test } from "vitest";
import { convertSize } from "~/agent/variants/convert-size";
import { letterSizesIn, letterSizesOf } from "~/agent/variants/letter-sizes";
import { isInRange } from "~/agent/variants/size-range";
import type { LiveProduct } from "~/ports/storefront";

describe("letter sizes", () => {
  test.each([
    ["M", ["M"]],
    ["Medium", ["M"]],
    ["M (EU 39-42)", ["M"]],
    ["S-M", ["S", "M"]],
    ["L-XXL", ["L", "XL", "XXL"]],
    ["Blue", []],
    ["10", []],
  ])("%s stands for %j", (value, sizes) => expect(letterSizesOf(value)).toEqual(sizes));

  test.each([
    ["the tee in grey, large please", ["L"]],
    ["an extra large, black", ["XL"]],
    ["black, m", ["M"]],
    ["grey S", ["S"]],
    ["I'm after the men's one", []],
    ["a hat", []],
  ])("%s names %j", (text, sizes) => expect(letterSizesIn(text).map(({ size }) => size)).toEqual(sizes));
});

describe("a value for several sizes", () => {
  test.each([
    ["M (EU 39-42)", "EU", "40", true],
    ["M (EU 39-42)", null, "42", true],
    ["M (EU 39-42)", "US", "40", false],
    ["L (EU 43-47)", "EU", "42", false],
    ["M (calf 13-15 in)", null, "14", false],
  ])("%s covers %s %s: %s", (value, name, size, covers) =>
    expect(isInRange(value, { name, value: size })).toBe(covers),
  );
});

describe("a size of another system", () => {
  const table = (id: string, text: string) => ({ id, kind: "page" as const, title: id, url: null, text, score: 1 });
  const women = table("women", "US women's | EU\n9 | 40\n9.5 | 41\n10 | 42");
  const socks = table(
    "socks",
    "Socks | US men's | US women's | EU\nM | 7-9 | 8-10.5 | 39-42\nL | 9.5-12.5 | 11-13 | 43-46",
  );
  const product = (values: string[]): LiveProduct =>
    ({ id: "1", title: "Boot", options: [{ name: "Size", values }], variants: [] }) as unknown as LiveProduct;
  const wish = (value: string, name: string | null) => ({ kind: "size" as const, name, value, said: value });

  test("is what the shop's own table says", () => {
    expect(convertSize(wish("42", "EU"), product(["9", "9.5", "10"]), [women], "women")).toMatchObject({ value: "10" });
    expect(convertSize(wish("41", null), product(["9", "9.5", "10"]), [women], "women")).toMatchObject({
      value: "9.5",
    });
  });

  test("falls into a row for several sizes, in the column of the right people", () => {
    const values = ["M (EU 39-42)", "L (EU 43-46)"];
    expect(convertSize(wish("10", "US"), product(values), [socks], "men")).toMatchObject({ value: "L (EU 43-46)" });
    expect(convertSize(wish("10", "US"), product(values), [socks], "women")).toMatchObject({ value: "M (EU 39-42)" });
    expect(convertSize(wish("10", "US"), product(values), [socks], null)).toBeNull();
  });

  test("is nothing where no table has the system, the row or the value", () => {
    expect(convertSize(wish("8", "UK"), product(["9", "10"]), [women], "women")).toBeNull();
    expect(convertSize(wish("46", "EU"), product(["9", "10"]), [women], "women")).toBeNull();
    expect(convertSize(wish("41", "EU"), product(["9", "10"]), [women], "women")).toBeNull();
  });

  test("is nothing where two tables disagree", () => {
    const other = table("other", "US | EU\n9 | 42");
    expect(convertSize(wish("42", "EU"), product(["9", "10"]), [women, other], "women")).toBeNull();
  });
});
