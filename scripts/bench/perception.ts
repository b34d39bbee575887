import { perceive } from "~/agent/perception/perceive";
import { aDemoShop } from "../../test/builders/a-demo-shop.ts";
import { aVocabulary } from "../../test/builders/a-vocabulary.ts";
import { readMessages } from "../train/read-messages.ts";
import type { Benchmark } from "./benchmark.ts";
import { makeLongMessages, makeLongMessagesOfOneLanguage } from "./long-messages/make-long-messages.ts";
import { ODD_TEXTS } from "./long-messages/odd-texts.ts";
import { measurement } from "./measurement.ts";
import { median, quantile } from "./statistics/quantile.ts";

const ROUNDS = 15;
const LONG_MESSAGES = 60;
const LONG_OF_EACH_LANGUAGE = 15;
const BUDGET_MS = 3;

/** How long a message is read: short ones, the longest that may be, and odd ones. Least of the rounds, so that others' work does not count. */
export const perception: Benchmark = {
  name: "perception",
  about: "milliseconds to perceive a message, ordinary, of 2,000 characters, and odd",
  floor: "none",
  run: () => {
    const vocabulary = aVocabulary(aDemoShop().documents);
    const time = ({ text, language }: { text: string; language: string }) => {
      const started = performance.now();
      perceive(text, { vocabulary, expectedLanguage: language });
      return performance.now() - started;
    };
    const ordinary = leastTimes(readMessages("strangers"), time);
    const long = leastTimes(makeLongMessages(LONG_MESSAGES), time);
    const ofOneLanguage = makeLongMessagesOfOneLanguage(LONG_OF_EACH_LANGUAGE);
    const ofOneLanguageTimes = leastTimes(ofOneLanguage, time);
    const languages = [...new Set(ofOneLanguage.map(({ language }) => language))];
    const odd = leastTimes(
      Object.values(ODD_TEXTS).map((text) => ({ text, language: "en" })),
      time,
    );
    const longest = Math.max(...odd);
    return Promise.resolve([
      measurement({
        name: "perception.ordinary.p95",
        value: quantile(ordinary, 0.95),
        unit: "ms",
        budget: { most: BUDGET_MS },
      }),
      measurement({ name: "perception.long.p50", value: median(long), unit: "ms", budget: { most: BUDGET_MS } }),
      measurement({
        name: "perception.long.p95",
        value: quantile(long, 0.95),
        unit: "ms",
        budget: { most: BUDGET_MS },
      }),
      ...languages.map((language) =>
        measurement({
          name: `perception.long.${language}.p95`,
          value: quantile(
            ofOneLanguageTimes.filter((_, at) => ofOneLanguage[at]?.language === language),
            0.95,
          ),
          unit: "ms",
          budget: { most: BUDGET_MS },
        }),
      ),
      measurement({
        name: "perception.odd.slowest",
        value: longest,
        unit: "ms",
        baseline: { name: "long.p50", value: median(long) },
        budget: { most: BUDGET_MS },
        note: Object.keys(ODD_TEXTS)[odd.indexOf(longest)] ?? "",
      }),
    ]);
  },
};

/** Of each message, in their order; all of them are read before one is read again. */
function leastTimes<Text>(messages: Text[], time: (message: Text) => number): number[] {
  const least = messages.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1)
    messages.forEach((message, at) => (least[at] = Math.min(least[at] ?? Infinity, time(message))));
  return least;
}
