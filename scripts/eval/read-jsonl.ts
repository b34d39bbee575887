import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { z } from "zod";
import { SetupError } from "../setup/setup-error.ts";

/** Reads one JSON object a line; blank lines are skipped. Throws a SetupError that names the file, line and reason. */
export async function readJsonl<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>[]> {
  if (!existsSync(file)) throw new SetupError(`There is no file ${file}.`);
  const items: z.output<Schema>[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === "") continue;
    items.push(parseLine(text, schema, `${file}, line ${line}`));
  }
  return items;
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
