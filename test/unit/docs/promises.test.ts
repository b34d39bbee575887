import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const rows = readFileSync(path.join(ROOT, "docs/promises.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:-+|what the agent promises) /.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | *\|$/g, "").trim()));

/** Files under `test/` that a cell cites, each with the names of tests in it. */
function citedIn(cell: string): { file: string; names: string[] }[] {
  return [...cell.matchAll(/`([^`]+)`(?:: ((?:"[^"]+"(?:, )?)+))?/g)].map(([, file = "", names = ""]) => ({
    file: file.startsWith("agent/") ? `unit/app/${file}` : file,
    names: [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name),
  }));
}

test("every promise has a place and a test that is there", () => {
  const missing = rows.flatMap(([promise = "", place = "", tests = ""]) => {
    const home = place.replaceAll("`", "");
    const cited = citedIn(tests);
    const files = cited.filter(({ file }) => !existsSync(path.join(ROOT, "test", file))).map(({ file }) => file);
    const names = cited.flatMap(({ file, names: wanted }) => {
      const source = files.includes(file) ? "" : readFileSync(path.join(ROOT, "test", file), "utf8");
      return wanted.filter((name) => !['"', "'", "`"].some((mark) => source.includes(`${mark}${name}${mark}`)));
    });
    const stands = ["app", ""].some((folder) => existsSync(path.join(ROOT, folder, home)));
    const faults = [...(stands ? [] : [home]), ...files, ...names];
    return (cited.length > 0 ? faults : ["no test"]).map((fault) => `${promise}: ${fault}`);
  });

  expect(rows.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
