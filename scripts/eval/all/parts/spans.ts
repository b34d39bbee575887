import { join } from "node:path";
import { z } from "zod";
import { labelTokens } from "~/agent/perception/labelling/label-tokens";
import { trainLabeller } from "~/agent/perception/labelling/train-labeller";
import { spanF1 } from "../../measures/span-f1.ts";
import { readJsonl } from "../../read-jsonl.ts";
import type { EvalPart } from "../eval-part.ts";

const querySchema = z
  .object({ tokens: z.array(z.string()), labels: z.array(z.string()) })
  .transform(({ tokens, labels }) => ({ tokens, tags: labels }));

export const spansPart: EvalPart = {
  name: "spans",
  about: "entities of searches: QueryNER",
  needsData: true,
  async run(folder) {
    const read = (part: string) => readJsonl(join(folder, `queryner/dev/${part}.jsonl`), querySchema);
    const labeller = trainLabeller(await read("train"));
    const queries = await read("validation");
    const now = spanF1(queries.map(({ tokens, tags }) => ({ right: tags, given: labelTokens(labeller, tokens) })));
    return [
      {
        ...{ measure: "QueryNER, span F1", now, unit: "F1", target: { least: 0.56 }, baseline: null },
        note: `${queries.length} validation searches, 17 types`,
      },
    ];
  },
};
