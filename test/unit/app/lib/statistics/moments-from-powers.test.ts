import fc from "fast-check";
import { expect, test } from "vitest";
import { addValue, emptyMoments } from "~/lib/statistics/moments";
import { momentsFromPowers } from "~/lib/statistics/moments-from-powers";

test("gives the moments that the values one after the other give", () => {
  const spent = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 40 });
  fc.assert(
    fc.property(spent, fc.integer({ min: 40, max: 5000 }), (values, others) => {
      const count = values.length + others;
      const expected = emptyMoments();
      for (const value of values) addValue(expected, value);
      for (let index = 0; index < others; index++) addValue(expected, 0);

      const sum = (power: number) => values.reduce((total, value) => total + value ** power, 0);
      const moments = momentsFromPowers({ count, sum: sum(1), powers: [sum(2), sum(3), sum(4)] });

      expect(moments.count).toBe(expected.count);
      expect(moments.smallest).toBe(0);
      for (const name of ["mean", "m2", "m3", "m4"] as const) {
        const scale = Math.max(1, Math.abs(expected[name]));
        expect(Math.abs(moments[name] - expected[name]) / scale).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 50 },
  );
});
