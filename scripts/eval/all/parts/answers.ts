import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import { answerTask } from "../../answer.ts";
import { readJsonl } from "../../read-jsonl.ts";
import { writeJsonl } from "../../write-jsonl.ts";
import type { EvalPart } from "../eval-part.ts";

const faqSchema = z.object({ questions: z.array(z.object({ question: z.string(), answer: z.string() })) });
const strangersSchema = z.object({ oos_val: z.array(z.tuple([z.string(), z.string()])) });
const resultSchema = z.object({ id: z.string(), sourceIds: z.array(z.string()), abstained: z.boolean() });

export const answersPart: EvalPart = {
  name: "answers",
  about: "a shop's FAQ: its questions against its answers alone, and questions that nothing answers",
  needsData: true,
  async run(folder) {
    const { questions } = parseJson(faqSchema, readFileSync(join(folder, "ecommerce_faq/dev/faq.json"), "utf8"));
    const { oos_val: strangers } = parseJson(
      strangersSchema,
      readFileSync(join(folder, "clinc150/dev/data.json"), "utf8"),
    );
    const texts = questions.map(({ answer }, index) => ({ id: `faq-${index}`, title: "", text: answer }));
    const asked = questions.map(({ question }, index) => ({ id: `faq-${index}`, question }));
    const foreign = strangers.map(([question], index) => ({ id: `away-${index}`, question }));

    const results = await answer(texts, [...asked, ...foreign]);
    const known = results.filter(({ id }) => id.startsWith("faq-"));
    const away = results.filter(({ id }) => id.startsWith("away-"));
    return [
      {
        measure: "FAQ, right source (questions against answers alone)",
        ...{ now: known.filter(({ id, sourceIds }) => sourceIds[0] === id).length / known.length, unit: "share" },
        target: null,
        baseline: { name: "MiniSearch", value: firstIsRight(texts, asked) },
        note: `${known.length} questions; ${known.filter(({ abstained }) => abstained).length} left unanswered`,
      },
      {
        measure: "questions that nothing answers, left alone",
        ...{ now: away.filter(({ abstained }) => abstained).length / away.length, unit: "share", target: null },
        ...{ baseline: null, note: `${away.length} of CLINC150's strangers` },
      },
    ];
  },
};

type Question = { id: string; question: string };

async function answer(texts: unknown[], questions: Question[]) {
  const folder = mkdtempSync(join(tmpdir(), "shopwalker-answers-"));
  const [knowledge, asked, out] = ["knowledge", "in", "out"].map((name) => join(folder, `${name}.jsonl`)) as [
    string,
    string,
    string,
  ];
  try {
    writeJsonl(knowledge, texts);
    writeJsonl(asked, questions);
    await answerTask.run(["--knowledge", knowledge, "--in", asked, "--out", out]);
    return await readJsonl(out, resultSchema);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function firstIsRight(texts: { id: string; text: string }[], asked: Question[]): number {
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll(texts);
  return asked.filter(({ id, question }) => index.search(question)[0]?.id === id).length / asked.length;
}
