import { expect, test } from "vitest";
import { assignArm } from "~/lib/experiment-arm";
import { drawCrowd, type Fate } from "../../../../../scripts/demo/shoppers/draw-crowd.ts";

const OPTIONS = { shoppers: 1000, days: 7, effect: 0.5, seed: 3 };

function countFates(fates: Fate[]) {
  return {
    buys: fates.filter((fate) => fate === "buys").length,
    helped: fates.filter((fate) => fate === "buys-if-helped").length,
  };
}

test("exactly a fifth buys anyway, and half as many more only when they are helped; an A/A crowd has none of those", () => {
  const fatesOf = (effect: number) => countFates(drawCrowd({ ...OPTIONS, effect }).shoppers.map(({ fate }) => fate));

  expect(fatesOf(0.5)).toEqual({ buys: 200, helped: 100 });
  expect(fatesOf(0)).toEqual({ buys: 200, helped: 0 });
});

test("the same seed is the same crowd, another seed is another", () => {
  const crowd = drawCrowd(OPTIONS);

  expect(drawCrowd(OPTIONS)).toEqual(crowd);
  expect(drawCrowd({ ...OPTIONS, seed: 4 }).shoppers[0]?.visitor).not.toBe(crowd.shoppers[0]?.visitor);
});

test("everybody has an id and an address of their own, comes within the days, and whoever has to be helped talks", () => {
  const { shoppers, unknown, bots } = drawCrowd(OPTIONS);
  const everybody = [...shoppers, ...unknown, ...bots];

  expect(new Set(everybody.map(({ visitor }) => visitor)).size).toBe(everybody.length);
  expect(new Set(everybody.map(({ address }) => address)).size).toBe(everybody.length);
  expect(everybody.every(({ day }) => day >= 1 && day <= 7)).toBe(true);
  expect(shoppers.filter(({ camePreviously }) => camePreviously).every(({ day }) => day > 1)).toBe(true);
  expect(shoppers.filter(({ fate }) => fate === "buys-if-helped").every(({ talks }) => talks)).toBe(true);
  expect(unknown.some(({ hasConsent, talks }) => hasConsent || talks)).toBe(false);
});

test("what is bought does not depend on the fate, so the effect on conversion is that on revenue", () => {
  const { shoppers } = drawCrowd({ ...OPTIONS, shoppers: 20_000 });
  const mean = (fate: Fate, of: (one: (typeof shoppers)[number]) => number) => {
    const values = shoppers.filter((one) => one.fate === fate).map(of);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };

  for (const of of [
    ({ wish }: { wish: number }) => wish,
    ({ quantity }: { quantity: number }) => quantity,
    ({ afterOrder }: { afterOrder: string }) => Number(afterOrder === "keeps"),
  ]) {
    expect(Math.abs(mean("buys", of) - mean("buys-if-helped", of))).toBeLessThan(0.03);
  }
  const agents = shoppers.filter(({ visitor }) => assignArm(visitor, "any salt", 0.5) === "agent").length;
  expect(Math.abs(agents / shoppers.length - 0.5)).toBeLessThan(0.02);
});
