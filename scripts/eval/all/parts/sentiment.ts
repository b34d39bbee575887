import { join } from "node:path";
import { z } from "zod";
import { perceive } from "~/agent/perception/perceive";
import { SENTIMENT_LABELS } from "~/agent/perception/sentiment/sentiment-model";
import { learnMoods, type LabelledText } from "~/agent/perception/sentiment/learn-moods";
import { macroF1 } from "../../measures/macro-f1.ts";
import { NO_VOCABULARY } from "../../no-vocabulary.ts";
import { readJsonl } from "../../read-jsonl.ts";
import type { EvalPart, Score } from "../eval-part.ts";
import { partOf } from "../split.ts";

const tweetSchema = z
  .object({ text: z.string(), sentiment: z.enum(SENTIMENT_LABELS) })
  .transform(({ text, sentiment }): LabelledText => ({ text, label: sentiment }));
const reviewSchema = z
  .object({ text: z.string(), recommended: z.int() })
  .transform(({ text, recommended }): LabelledText => ({ text, label: recommended === 1 ? "positive" : "negative" }));

const VALIDATION_PARTS = 5;

export const sentimentPart: EvalPart = {
  name: "sentiment",
  about: "airline messages and clothing reviews, with weights learnt from them and with those that ship",
  needsData: true,
  async run(folder) {
    const tweets = await readJsonl(join(folder, "sentiment_airline_tweets/dev/tweets.jsonl.gz"), tweetSchema);
    const reviews = await readJsonl(join(folder, "sentiment_womens_clothing/dev/reviews.jsonl.gz"), reviewSchema);
    return [
      ...score("airline messages", tweets, { least: 0.76, regression: 0.74, lexicon: 0.54 }),
      ...score("clothing reviews", reviews, { least: 0.86, regression: 0.8, lexicon: 0.63 }),
    ];
  },
};

function score(
  set: string,
  texts: LabelledText[],
  beside: { least: number; regression: number; lexicon: number },
): Score[] {
  const isTried = ({ text }: LabelledText) => partOf(text, VALIDATION_PARTS) === 0;
  const tried = texts.filter(isTried);
  const moodModel = learnMoods(texts.filter((text) => !isTried(text)));
  const isTwoSided = !texts.some(({ label }) => label === "neutral");
  const measured = (model: { moodModel?: typeof moodModel }) =>
    macroF1(
      tried.map(({ text, label }) => {
        const { sentiment } = perceive(text, { vocabulary: NO_VOCABULARY, expectedLanguage: "en", ...model });
        const side = sentiment.score >= 0 ? "positive" : "negative";
        return { right: [label], given: [isTwoSided ? side : sentiment.label] };
      }),
    );
  const note = `${tried.length} validation texts of our own`;
  return [
    {
      ...{ measure: `${set}, learnt`, now: measured({ moodModel }), unit: "F1", target: { least: beside.least } },
      ...{ baseline: { name: "logistic regression", value: beside.regression }, note },
    },
    {
      ...{ measure: `${set}, shipped weights`, now: measured({}), unit: "F1", target: null },
      ...{ baseline: { name: "best lexicon", value: beside.lexicon }, note },
    },
  ];
}
