import { describe, expect, test } from "vitest";
import { learnCuratedAnswers } from "~/agent/knowledge/learn-curated-answers";
import { curatedQuestions, UNANSWERED, type QuestionLanguage } from "./curated-questions.ts";

const LANGUAGES: QuestionLanguage[] = ["en", "de", "fr", "es"];

describe.each([...LANGUAGES.map((language) => [language]), LANGUAGES])("questions in %s", (...languages) => {
  const questions = curatedQuestions(languages);
  const match = learnCuratedAnswers(questions);
  const asked = questions.flatMap((question) => question.asked.map((text) => ({ text, id: question.id })));

  test("most are recognised in other words, and hardly ever another in their place", () => {
    const sure = asked.flatMap(({ text, id }) => {
      const found = match(text);
      return found?.isSure ? [{ text, isRight: found.ids.includes(id) }] : [];
    });
    expect(sure.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(sure.length / asked.length).toBeGreaterThanOrEqual(0.7);
  });

  test("what was not asked about stays unanswered", () => {
    expect(UNANSWERED.filter((text) => match(text)?.isSure).length / UNANSWERED.length).toBeLessThanOrEqual(0.06);
  });
});

test("one question alone is not asked by everything", () => {
  const [resole] = curatedQuestions(["en"]);
  const match = learnCuratedAnswers(resole ? [resole] : []);

  expect(match("can you replace the soles of my shoes")?.isSure).toBe(true);
  expect(UNANSWERED.filter((text) => match(text)?.isSure)).toEqual([]);
});

test("without questions there is no answer", () => {
  expect(learnCuratedAnswers([])("hello")).toBeNull();
});

test("answers to one question for two markets are found together", () => {
  const match = learnCuratedAnswers([
    { id: "us", title: "Do you engrave watches?", phrasings: ["watch engraving"] },
    { id: "de", title: "do you engrave watches", phrasings: ["can you put my name on a watch"] },
    { id: "dogs", title: "Are dogs allowed?", phrasings: ["may i bring my dog"] },
  ]);
  expect(match("do you do watch engraving?")).toMatchObject({ ids: ["de", "us"], isSure: true });
});

test("the same questions are learnt alike in whatever order they come", () => {
  const questions = curatedQuestions(["en", "de"]);
  const [one, other] = [learnCuratedAnswers(questions), learnCuratedAnswers(questions.toReversed())];
  for (const { asked } of questions) for (const text of asked) expect(one(text)).toEqual(other(text));
});
