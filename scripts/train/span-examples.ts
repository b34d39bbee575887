import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { LabelledTokens } from "~/agent/perception/labelling/labeller";
import { tokenize } from "~/agent/perception/tokenize";
import { readJsonl } from "../eval/read-jsonl.ts";

const querySchema = z.object({ tokens: z.array(z.string()), labels: z.array(z.string()) });
const supportSchema = z.array(z.object({ instruction: z.string() }));

/** What QueryNER's types are called here; the others are learnt as "other", so that they are told apart, and not used. */
const TYPES: Record<string, string> = {
  core_product_type: "category",
  creator: "brand",
  color: "color",
  material: "material",
  UoM: "size",
  modifier: "attribute",
  shape: "attribute",
  occasion: "attribute",
};

/** How shoppers ask for what they would type into a search box; "_" is the query. */
// prettier-ignore
const FRAMES = [
  "do you have _", "do you sell _", "i am looking for _", "i'm looking for a _", "i need _ please", "show me _", "hi can you recommend _",
  "hello i want a _", "have you got any _ in stock", "what _ do you have", "where can i find _", "got any _", "i would like to buy _",
  "is there a _ you would recommend", "can you help me find _", "are there _ on sale", "how much is the _", "i want to order a _ for my friend",
  "looking for _ as a gift", "_ please", "any _ that you like", "tell me about your _", "which _ is the best", "add a _ to my cart",
  "does the _ come with a warranty", "i bought a _ last week", "my _ has not arrived yet", "can i return the _",
];
const EVERY_SUPPORT = 4;

/** Queries of QueryNER as they are and as shoppers would say them, and requests that name no goods. */
export async function readSpanExamples(folder: string, part: "train" | "validation"): Promise<LabelledTokens[]> {
  const queries = (await readJsonl(join(folder, `queryner/dev/${part}.jsonl`), querySchema)).map(toExample);
  const said = queries.map((query, index) => frame(query, FRAMES[index % FRAMES.length] ?? "_"));
  if (part === "validation") return said;
  return [...queries, ...said, ...readPlain(folder)];
}

function toExample({ tokens, labels }: z.output<typeof querySchema>): LabelledTokens {
  return {
    tokens,
    tags: labels.map((label) => (label === "O" ? "O" : `${label.slice(0, 2)}${TYPES[label.slice(2)] ?? "other"}`)),
  };
}

function frame({ tokens, tags }: LabelledTokens, words: string): LabelledTokens {
  const [before = [], after = []] = words.split("_").map((part) => tokenize(part).map(({ word }) => word));
  return {
    tokens: [...before, ...tokens, ...after],
    tags: [...before.map(() => "O"), ...tags, ...after.map(() => "O")],
  };
}

function readPlain(folder: string): LabelledTokens[] {
  return supportSchema
    .parse(parse(readFileSync(join(folder, "bitext_support/dev/data.csv"), "utf8"), { columns: true }))
    .filter((_, index) => index % EVERY_SUPPORT === 0)
    .map(({ instruction }) => {
      const tokens = tokenize(instruction).map(({ word }) => word);
      return { tokens, tags: tokens.map(() => "O") };
    });
}
