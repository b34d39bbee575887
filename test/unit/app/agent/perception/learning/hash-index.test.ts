import { expect, test } from "vitest";
import { distinctHashes, hashText, pairHashes } from "~/agent/perception/learning/hash-features";
import { createHashIndex } from "~/agent/perception/learning/hash-index";

const words = Array.from({ length: 5000 }, (_, index) => `word ${index}`);
const hashes = words.map(hashText);

test("finds what a Map finds, and nothing else", () => {
  const index = createHashIndex(Uint32Array.from(hashes), words);
  const map = new Map(hashes.map((hash, at) => [hash, words[at]]));

  expect(index.size).toBe(map.size);
  for (const hash of hashes) expect(index.get(hash)).toBe(map.get(hash));
  for (const hash of words.map((word) => hashText(`no ${word}`))) expect(index.get(hash)).toBe(map.get(hash));
});

test("counts the last of equal hashes, also where all of them share one place", () => {
  const index = createHashIndex(Uint32Array.from([8, 16, 8, 0, 0xffff_fff8]), ["a", "b", "c", "d", "e"]);

  expect([8, 16, 0, 0xffff_fff8, 24].map((hash) => index.get(hash))).toEqual(["c", "b", "d", "e", undefined]);
  expect(index.size).toBe(4);
});

test("is empty without hashes", () => {
  expect(createHashIndex<string>(new Uint32Array(0), []).get(0)).toBeUndefined();
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
