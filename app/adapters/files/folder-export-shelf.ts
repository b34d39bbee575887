import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ExportShelf } from "~/ports/export-shelf";

/** Names that can be no other place: the shop's id and a day with a dataset. */
const SAFE = /^[\w-]+(\.jsonl)?$/;
const UNFINISHED = ".part";

/** One folder a shop. Web and worker have to see the same folder. */
export function createFolderExportShelf(root: string): ExportShelf {
  const folderOf = (shopId: string) => join(root, safe(shopId));
  const pathOf = (shopId: string, name: string) => join(folderOf(shopId), safe(name));

  return {
    async write(shopId, name, lines) {
      await mkdir(folderOf(shopId), { recursive: true });
      const path = pathOf(shopId, name);
      const file = await open(path + UNFINISHED, "w");
      try {
        for await (const line of lines) await file.write(line);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(path + UNFINISHED, path);
    },

    async list(shopId) {
      const names = await readdir(folderOf(shopId)).catch(ifMissing([]));
      const finished = names.filter((name) => !name.endsWith(UNFINISHED));
      const files = await Promise.all(
        finished.map(async (name) => {
          const { size, mtime } = await stat(pathOf(shopId, name));
          return { name, bytes: size, writtenAt: mtime };
        }),
      );
      return files.sort((left, right) => right.name.localeCompare(left.name));
    },

    async open(shopId, name) {
      const path = pathOf(shopId, name);
      const found = await stat(path).catch(ifMissing(null));
      return found === null ? null : createReadStream(path);
    },

    remove: (shopId, name) => rm(pathOf(shopId, name), { force: true }),
    removeAll: (shopId) => rm(folderOf(shopId), { recursive: true, force: true }),
  };
}

function safe(name: string): string {
  if (!SAFE.test(name)) throw new Error("this is no name of an export");
  return name;
}

function ifMissing<Value>(value: Value) {
  return (error: unknown): Value => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return value;
    throw error;
  };
}
