import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { INTENT_NAMES, type IntentName } from "~/agent/perception/perception";
import { projectRoot } from "../setup/project-root.ts";

/** A message that we wrote, with all its intents. */
export type Message = { text: string; intents: IntentName[]; language: string };

/**
 * Our own labelled messages, in the order of files and lines. Files are named by language ("en-orders.txt"); a line in
 * brackets names the intents of the messages below it. Throws on an intent that does not exist.
 */
export function readMessages(part: "train" | "validation" | "test" | "unseen" | "fresh" | "strangers"): Message[] {
  return readLabelledFolder(part);
}

/** The labelled lines of one folder of messages. */
export function readLabelledFolder(part: string): Message[] {
  const folder = join(projectRoot, "scripts", "train", "messages", part);
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFile(join(folder, file), file.slice(0, 2)));
}

function readFile(path: string, language: string): Message[] {
  let intents: IntentName[] = [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((text) => {
      const heading = /^\[(.+)\]$/.exec(text);
      if (heading) intents = readIntents(heading[1] ?? "", path);
      return heading || text.trim() === "" ? [] : [{ text, intents, language }];
    });
}

/** "none" heads what shoppers tell without wanting anything by it. */
function readIntents(names: string, path: string): IntentName[] {
  return names === "none" ? [] : names.split(" ").map((name) => readIntent(name, path));
}

function readIntent(name: string, path: string): IntentName {
  const intent = INTENT_NAMES.find((known) => known === name);
  if (!intent) throw new Error(`${path}: there is no intent "${name}".`);
  return intent;
}
