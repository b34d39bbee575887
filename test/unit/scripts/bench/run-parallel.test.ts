import { expect, test } from "vitest";
import { runParallel } from "../../../../scripts/bench/statistics/run-parallel.ts";

test("does every task once, with no more than the width at a time", async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;

  await runParallel(20, 4, async (index) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    done.push(index);
  });

  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(most).toBe(4);
});

test("stops at the first failure and rejects with it", async () => {
  let started = 0;

  const work = runParallel(100, 2, async (index) => {
    started += 1;
    await Promise.resolve();
    if (index === 3) throw new Error("the fourth broke");
  });

  await expect(work).rejects.toThrow("the fourth broke");
  expect(started).toBeLessThan(10);
});
