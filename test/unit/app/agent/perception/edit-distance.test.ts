import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "~/agent/perception/edit-distance";

test.each([
  ["shoe", "shoe", 0],
  ["shoe", "shoes", 1],
  ["shoe", "sheo", 1],
  ["delivery", "delivary", 1],
  ["kitten", "sitting", 3],
])("%s to %s is %d", (left, right, expected) => {
  expect(editDistance(left, right, 5)).toBe(expected);
});

test("gives up beyond the limit", () => {
  expect(editDistance("kitten", "sitting", 1)).toBe(2);
});

test("is the same both ways", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (left, right) => {
      expect(editDistance(left, right, 8)).toBe(editDistance(right, left, 8));
    }),
  );
});
