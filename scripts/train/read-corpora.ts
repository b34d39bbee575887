import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { evalDataFolder } from "../eval/eval-data-folder.ts";
import type { LabelledText } from "./labelled-text.ts";

const pairsSchema = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])));
const csvSchema = z.array(z.record(z.string(), z.string()));

/**
 * Public texts that may train weights which ship (THIRD_PARTY_NOTICES.md names their authors), by set. The folder stands in
 * SHOPWALKER_EVAL_DATA; nothing of it is kept in this repository.
 */
export function readCorpora(): Record<string, LabelledText[]> {
  const root = evalDataFolder();
  const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
  const csv = (path: string, text: string, label: string): LabelledText[] =>
    csvSchema
      .parse(parse(read(path), { columns: true, relax_column_count: true }))
      .flatMap((row) => (row[text] && row[label] ? [{ text: row[text], label: row[label] }] : []));
  const jsonl = <Line>(path: string, schema: z.ZodType<Line>): Line[] =>
    read(path)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => schema.parse(JSON.parse(line)));
  const unlabelled = (texts: string[]): LabelledText[] => texts.map((text) => ({ text, label: null }));

  const clinc = pairsSchema.parse(JSON.parse(read("clinc150/dev/data.json")));
  return {
    clinc150: (clinc.train ?? []).map(([text, label]) => ({ text, label })),
    banking77: csv("banking77/dev/train.csv", "text", "category"),
    bitext: csv("bitext_support/dev/data.csv", "instruction", "intent"),
    hint3: ["sofmattress", "curekart", "powerplay11"].flatMap((bot) =>
      csv(`hint3/dev/v1/${bot}_train.csv`, "sentence", "label").map(({ text, label }) => ({
        text,
        label: `${bot} ${label ?? ""}`,
      })),
    ),
    queryner: unlabelled(
      jsonl("queryner/dev/train.jsonl", z.object({ tokens: z.array(z.string()) })).map(({ tokens }) =>
        tokens.join(" "),
      ),
    ),
    shoppingbench: unlabelled(
      jsonl("shoppingbench_nl/dev/queries.jsonl", z.object({ query: z.string() })).map(({ query }) => query),
    ),
    webshop: unlabelled(read("webshop_instructions/dev/instructions.txt").split("\n")),
    abcd: unlabelled(quoted(read("abcd_kb/dev/guidelines.json"))),
    tau_retail: unlabelled(quoted(read("tau_retail/dev/tasks.json"))),
    sentiment_uci: unlabelled(
      jsonl("sentiment_uci_sentences/dev.jsonl", z.object({ text: z.string() })).map(({ text }) => text),
    ),
  };
}

/** The longer strings of a JSON file: its prose. */
function quoted(json: string): string[] {
  return [...json.matchAll(/"([^"]{20,})"/g)].map((match) => match[1] ?? "");
}
