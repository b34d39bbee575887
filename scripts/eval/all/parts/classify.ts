import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import { trainTextClassifier } from "~/agent/perception/learning/train-text-classifier";
import { shippedKnowledge } from "~/agent/perception/weights/shipped-knowledge";
import type { EvalPart, Score } from "../eval-part.ts";
import { partOf } from "../split.ts";

type Row = { text: string; label: string };

const pairSchema = z.tuple([z.string(), z.string()]).transform(([text, label]): Row => ({ text, label }));
const clincSchema = z.object({
  train: z.array(pairSchema),
  val: z.array(pairSchema),
  oos_train: z.array(pairSchema),
  oos_val: z.array(pairSchema),
});
const csvSchema = z.array(z.record(z.string(), z.string()));

/** Share of messages out of scope in HINT3's published tests, and what is promised; its own test files are kept for judging. */
const BOTS = [
  { bot: "sofmattress", away: 166 / 397, inScope: 0.77, overall: 0.72, published: 0.74, svm: 0.749 },
  { bot: "curekart", away: 539 / 991, inScope: 0.86, overall: 0.78, published: 0.84, svm: 0.843 },
  { bot: "powerplay11", away: 708 / 983, inScope: 0.67, overall: 0.74, published: 0.67, svm: 0.615 },
];

/** Messages of a kind that nobody taught: what comes closest to CLINC150's and HINT3's strangers. */
const CLINC_AWAY = 1000 / 5500;

export const classifyPart: EvalPart = {
  name: "classify",
  about: "labels learnt from examples: HINT3, CLINC150, Bitext",
  needsData: true,
  async run(folder) {
    const clinc = parseJson(clincSchema, readFileSync(join(folder, "clinc150/dev/data.json"), "utf8"));
    const strangers = [...clinc.oos_train, ...clinc.oos_val].map(({ text }) => text);
    const scores = BOTS.flatMap((bot) => scoreBot(folder, bot, strangers));

    const learnt = trial(
      [...clinc.train, ...clinc.oos_train],
      clinc.val,
      clinc.oos_val.map(({ text }) => text),
    );
    scores.push(
      share(
        "CLINC150, in scope",
        learnt.inScope,
        0.935,
        { name: "linear SVM", value: 0.927 },
        `${clinc.val.length} validation messages`,
      ),
      share(
        "CLINC150, with out-of-scope",
        overall(learnt, CLINC_AWAY),
        0.885,
        null,
        "strangers weigh as in the published test",
      ),
    );

    const bitext = readCsv(join(folder, "bitext_support/dev/data.csv"), "instruction", "intent");
    const halves = [0, 1].map((half) => bitext.filter(({ text }) => partOf(text, 2) === half));
    const bitextScore = acrossHalves(halves, []).inScope;
    scores.push(
      share(
        "Bitext, 27 intents",
        bitextScore,
        0.995,
        { name: "linear SVM", value: 0.989 },
        "each half learnt, the other tried",
      ),
    );
    return scores;
  },
};

function scoreBot(folder: string, { bot, away, ...promise }: (typeof BOTS)[number], strangers: string[]): Score[] {
  const rows = readCsv(join(folder, `hint3/dev/v1/${bot}_train.csv`), "sentence", "label");
  const halves = [0, 1].map((half) => rows.filter(({ text }) => partOf(text, 2) === half));
  const result = acrossHalves(halves, strangers);
  const note = `half of ${rows.length} phrasings learnt, the other half tried, and the other way round`;
  return [
    share(
      `HINT3 ${bot}, in scope`,
      result.inScope,
      promise.inScope,
      { name: "best published", value: promise.published },
      note,
    ),
    share(
      `HINT3 ${bot}, with out-of-scope`,
      overall(result, away),
      promise.overall,
      null,
      "CLINC150's strangers in the published share",
    ),
  ];
}

type Trial = { inScope: number; labelled: number; abstained: number };

/** Shares: best label right, label given and right, strangers left alone. */
function trial(train: Row[], known: Row[], strangers: string[]): Trial {
  const classifier = trainTextClassifier(train, shippedKnowledge());
  const answers = known.map(({ text, label }) => ({ label, ...rename(classifier.classify(text)) }));
  const left = strangers.filter((text) => classifier.classify(text).label === null).length;
  return {
    inScope: answers.filter(({ label, best }) => label === best).length / known.length,
    labelled: answers.filter(({ label, given }) => label === given).length / known.length,
    abstained: strangers.length === 0 ? 0 : left / strangers.length,
  };
}

function rename({ label, best }: { label: string | null; best: string | null }) {
  return { given: label, best };
}

function acrossHalves([one = [], other = []]: Row[][], strangers: string[]): Trial {
  const there = trial(one, other, strangers);
  const back = trial(other, one, strangers);
  const mean = (of: keyof Trial) => (there[of] * other.length + back[of] * one.length) / (one.length + other.length);
  return { inScope: mean("inScope"), labelled: mean("labelled"), abstained: mean("abstained") };
}

function overall({ labelled, abstained }: Trial, away: number): number {
  return (1 - away) * labelled + away * abstained;
}

function share(measure: string, now: number, least: number, baseline: Score["baseline"], note: string): Score {
  return { measure, now, unit: "share", target: { least }, baseline, note };
}

function readCsv(file: string, text: string, label: string): Row[] {
  return csvSchema
    .parse(parse(readFileSync(file, "utf8"), { columns: true, relax_column_count: true }))
    .flatMap((row) => (row[text] && row[label] ? [{ text: row[text], label: row[label] }] : []));
}
