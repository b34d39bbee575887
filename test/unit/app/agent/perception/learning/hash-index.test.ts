import { expect, test } from "vitest";
import { distinctHashes, hashText, pairHashes } from "~/agent/perception/learning/hash-features";
import { createHashIndex } from "~/agent/perception/learning/hash-index";

const words = Array.from({ length: 5000 }, (_, index) => `word ${index}`);
const hashes = words.map(hashText);

test("finds what a Map finds, and nothing else", () => {
  const index = createHashIndex(Uint32Array.from(hashes));
  const map = new Map(hashes.map((hash, at) => [hash, at]));

  for (const hash of hashes) expect(index.find(hash)).toBe(map.get(hash));
  for (const hash of words.map((word) => hashText(`no ${word}`))) expect(index.find(hash)).toBe(map.get(hash) ?? -1);
});

test("counts the last of equal hashes, also where all of them share one place", () => {
  const index = createHashIndex(Uint32Array.from([8, 16, 8, 0, 0xffff_fff8]));

  expect([8, 16, 0, 0xffff_fff8, 24].map((hash) => index.find(hash))).toEqual([2, 1, 3, 4, -1]);
});

test("is empty without hashes", () => {
  expect(createHashIndex(new Uint32Array(0)).find(0)).toBe(-1);
});

test("keeps the first of each hash, in order", () => {
  expect(distinctHashes([7, 0, 7, 15, 0, 0xffff_ffff])).toEqual([7, 0, 15, 0xffff_ffff]);
  const twice = [...hashes, ...hashes];
  expect(distinctHashes(twice)).toEqual([...new Set(twice)]);
});

test("pairs each two hashes once, whatever their order", () => {
  expect(pairHashes([3, 1, 2, 3])).toHaveLength(3);
  expect(pairHashes([2, 1])).toEqual(pairHashes([1, 2]));
});
