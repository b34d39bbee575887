import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFolderExportShelf } from "~/adapters/files/folder-export-shelf";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "shelf-"));
});
afterEach(() => rm(root, { recursive: true }));

async function* lines(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(text);
}

test("a file is there when its last line is, and only its shop's", async () => {
  const shelf = createFolderExportShelf(root);
  await shelf.write("shop-1", "2026-11-20-orders.jsonl", lines("a\n", "b\n"));
  async function* broken() {
    yield await Promise.resolve("half");
    throw new Error("the database went away");
  }
  await expect(shelf.write("shop-1", "2026-11-21-orders.jsonl", broken())).rejects.toThrow("went away");

  expect((await shelf.list("shop-1")).map(({ name, bytes }) => [name, bytes])).toEqual([
    ["2026-11-20-orders.jsonl", 4],
  ]);
  const pieces: Uint8Array[] = [];
  for await (const piece of (await shelf.open("shop-1", "2026-11-20-orders.jsonl")) ?? []) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe("a\nb\n");
  expect(await shelf.list("shop-2")).toEqual([]);
  expect(await shelf.open("shop-2", "2026-11-20-orders.jsonl")).toBeNull();
});

test("a name that is another place is refused", async () => {
  const shelf = createFolderExportShelf(root);

  await expect(shelf.open("shop-1", "../shop-2/a.jsonl")).rejects.toThrow("no name");
  await expect(shelf.list("..")).rejects.toThrow("no name");
});
