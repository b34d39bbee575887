import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import type { z } from "zod";
import { SetupError } from "../setup/setup-error.ts";

/** Reads one JSON object a line (.gz is unpacked); blank lines are skipped. Throws a SetupError that names the file, line and reason. */
export async function readJsonl<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>[]> {
  if (!existsSync(file)) throw new SetupError(`There is no file ${file}.`);
  const items: z.output<Schema>[] = [];
  let line = 0;
  const input = file.endsWith(".gz") ? Readable.from([unpack(file)]) : createReadStream(file);
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === "") continue;
    items.push(parseLine(text, schema, `${file}, line ${line}`));
  }
  return items;
}

function unpack(file: string): Buffer {
  try {
    return gunzipSync(readFileSync(file));
  } catch {
    throw new SetupError(`${file} cannot be unpacked: it is no gzip file.`);
  }
}

function parseLine<Schema extends z.ZodType>(text: string, schema: Schema, where: string): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SetupError(`${where}: this is not JSON.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join(".") ?? "";
  throw new SetupError(`${where}: ${path === "" ? "" : `"${path}": `}${issue?.message ?? "not what is expected"}.`);
}
