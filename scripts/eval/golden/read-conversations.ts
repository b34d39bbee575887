import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { SetupError } from "../../setup/setup-error.ts";
import { readJsonl } from "../read-jsonl.ts";
import { conversationSchema, type Conversation } from "./conversation.ts";

/** Every conversation of the `*.jsonl` files of a folder, in the order of the files' names. Throws a SetupError that names what is wrong. */
export function readConversations(directory: string): Promise<Conversation[]> {
  return readFolder(directory, conversationSchema);
}

/** Every line of the `*.jsonl` files of a folder. Throws where an id occurs twice or nothing is there. */
export async function readFolder<Schema extends z.ZodType<{ id: string }>>(
  directory: string,
  schema: Schema,
): Promise<z.output<Schema>[]> {
  if (!existsSync(directory)) throw new SetupError(`There is no folder ${directory}.`);
  const files = readdirSync(directory).filter((name) => name.endsWith(".jsonl"));
  const items: z.output<Schema>[] = [];
  for (const file of files.sort()) items.push(...(await readJsonl(join(directory, file), schema)));
  if (items.length === 0) throw new SetupError(`There is no line in the .jsonl files of ${directory}.`);

  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) throw new SetupError(`The id "${id}" occurs twice in ${directory}.`);
    ids.add(id);
  }
  return items;
}
