import { trainTextClassifier } from "../perception/learning/train-text-classifier";
import { shippedWordVectors } from "../perception/weights/shipped-word-vectors";

/** A question that a merchant answers in their own words: its id and a few ways in which shoppers put it. */
export type CuratedQuestion = { id: string; phrasings: string[] };

/** Finds the question that a message asks; null where none is near enough. `confidence` is a probability in [0, 1]. */
export type CuratedMatcher = { match: (message: string) => { id: string; confidence: number } | null };

/** Learns a merchant's questions at once (some hundred phrasings take well under a second). */
export function learnCuratedAnswers(questions: CuratedQuestion[]): CuratedMatcher {
  // Numbers stand for the ids: an id is no wording of the question.
  const examples = questions.flatMap(({ phrasings }, at) => phrasings.map((text) => ({ text, label: `${at}` })));
  const classifier = trainTextClassifier(examples, shippedWordVectors());
  return {
    match(message) {
      const { label, confidence } = classifier.classify(message);
      const question = label === null ? undefined : questions[Number(label)];
      return question ? { id: question.id, confidence } : null;
    },
  };
}
