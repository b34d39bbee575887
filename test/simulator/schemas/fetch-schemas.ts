import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { readTar } from "./read-tar.ts";
import { SCHEMA_DIRECTORY, schemaFileNames } from "./schema-cache.ts";

const PACKAGE = "@shopify/dev-mcp@1.16.0";
const INTEGRITY = "sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==";

/**
 * Puts Shopify's introspection files into `.cache/shopify-schemas`. They are published inside a package that is far
 * too large to depend on, so it is packed, checked by its hash, and four files of it are kept. Does nothing when
 * they are there. Throws an error of one line that says what to do.
 */
export async function fetchSchemas(): Promise<{ fetched: boolean }> {
  if (schemaFileNames().every((name) => existsSync(path.join(SCHEMA_DIRECTORY, name)))) return { fetched: false };

  const parent = path.dirname(SCHEMA_DIRECTORY);
  await mkdir(parent, { recursive: true });
  const workDirectory = await mkdtemp(path.join(parent, "schemas-"));
  try {
    const archive = await packPackage(workDirectory);
    assertIntegrity(archive);
    await extractSchemas(archive, workDirectory);
  } finally {
    await rm(workDirectory, { recursive: true, force: true });
  }
  return { fetched: true };
}

async function packPackage(directory: string): Promise<Buffer> {
  try {
    await promisify(execFile)("npm", ["pack", PACKAGE, "--silent", "--ignore-scripts"], {
      cwd: directory,
      shell: process.platform === "win32",
    });
  } catch (error) {
    throw new Error(
      `Shopify's schemas could not be fetched: \`npm pack ${PACKAGE}\` failed. Check the connection to the npm registry and run the command again.`,
      { cause: error },
    );
  }
  const name = (await readdir(directory)).find((file) => file.endsWith(".tgz"));
  if (name === undefined) throw new Error(`\`npm pack ${PACKAGE}\` wrote no archive. Run it by hand to see why.`);
  return readFile(path.join(directory, name));
}

function assertIntegrity(archive: Buffer): void {
  const actual = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
  if (actual === INTEGRITY) return;
  throw new Error(`The registry served another ${PACKAGE} than expected (${actual}). Nothing was kept of it.`);
}

async function extractSchemas(archive: Buffer, workDirectory: string): Promise<void> {
  const missing = new Set(schemaFileNames());
  await mkdir(SCHEMA_DIRECTORY, { recursive: true });

  for (const { name, content } of readTar(gunzipSync(archive))) {
    const fileName = path.posix.basename(name);
    if (name !== `package/dist/data/${fileName}` || !missing.has(fileName)) continue;
    // Written aside and renamed: a second process never sees half a file.
    await writeFile(path.join(workDirectory, fileName), content);
    await rename(path.join(workDirectory, fileName), path.join(SCHEMA_DIRECTORY, fileName));
    missing.delete(fileName);
  }

  if (missing.size > 0) throw new Error(`${PACKAGE} does not contain ${[...missing].join(", ")}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fetchSchemas().then(
    ({ fetched }) =>
      console.log(fetched ? `Fetched Shopify's schemas from ${PACKAGE}.` : "Shopify's schemas are here."),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
