import { describe, expect, test } from "vitest";
import { perceive } from "~/agent/perception/perceive";
import { makeLongMessages } from "../../../../../scripts/bench/long-messages/make-long-messages.ts";
import { ODD_TEXTS } from "../../../../../scripts/bench/long-messages/odd-texts.ts";
import { median } from "../../../../../scripts/bench/statistics/quantile.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aRunningCatalogue());
const read = (text: string) => perceive(text, { vocabulary, expectedLanguage: "en" });

/** The least of a few times: what else runs on the machine does not count. */
function leastMs(text: string, rounds = 8): number {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    read(text);
    return performance.now() - started;
  });
  return Math.min(...times);
}

const long = makeLongMessages(8).map(({ text }) => text);
/** What is ordinary on this machine, once everything is warm. */
const ordinary = [0, 1].map(() => median(long.map((text) => leastMs(text))))[1] ?? 0;

describe("2,000 characters", () => {
  test("are read to the end: what stands last is found", () => {
    const story = "we live in a small flat with two cats and a dog. ".repeat(38);
    const { entities } = read(`${story} i need it under 50 dollars`);
    expect(entities.map(({ type, value }) => ({ type, value }))).toContainEqual({
      type: "price",
      value: { max: 50, currency: "USD" },
    });
  });

  test.each(Object.keys(ODD_TEXTS))("of %s take no longer than an ordinary message of that length", (name) => {
    // Twice is what the costliest takes. The rest is left for noise: patterns that go wrong take a hundred times as long.
    expect(leastMs(ODD_TEXTS[name] ?? "", 20) / ordinary).toBeLessThan(10);
  });

  test("take no more time for each letter than shorter ones do", () => {
    const perLetter = (length: number) => Math.min(...long.map((text) => leastMs(text.slice(0, length)))) / length;
    expect(perLetter(2000) / perLetter(500)).toBeLessThan(3);
  });
});
