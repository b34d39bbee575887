import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../commerce/allocate.ts";

const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

describe("allocate", () => {
  it("shares out exactly the total, and never more to a line than it is worth", () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (lines, fraction) => {
        const total = Math.round(sumOf(lines) * fraction);

        const shares = allocate(total, lines);

        expect(sumOf(shares)).toBe(total);
        expect(shares.every((share, index) => share >= 0 && share <= (lines[index] ?? 0))).toBe(true);
      }),
    );
  });

  it("gives the units left over to the largest remainders, earlier lines first", () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(10, [1, 2, 6])).toEqual([1, 2, 7]);
  });

  it("shares out nothing over lines that are worth nothing", () => {
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
  });
});
