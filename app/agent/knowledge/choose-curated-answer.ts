import type { CuratedAnswer } from "~/contracts/curated-answer";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import type { LearntAnswers } from "~/ports/curated-answers";

/** Who asks: the language of the message (ISO 639-1), the market where it is known, and the day of the shop's calendar. */
export type Asker = { language: string; country: string | null; today: string };

export type ChosenAnswer = { answer: CuratedAnswer; confidence: number };

/** The merchant's own answer to a message, where it is surely one of their questions and an answer holds for who asks. */
export function chooseCuratedAnswer(learnt: LearntAnswers, message: string, asker: Asker): ChosenAnswer | null {
  if (learnt.answers.length === 0 || message.trim() === "") return null;
  const match = learnt.match(message);
  if (!match?.isSure) return null;
  const answer = pickForAsker(
    learnt.answers.filter(({ id }) => match.ids.includes(id)),
    asker,
  );
  return answer && { answer, confidence: match.confidence };
}

/** The one that was written for just this market and language goes first; null where none holds. */
export function pickForAsker(answers: CuratedAnswer[], { language, country, today }: Asker): CuratedAnswer | null {
  const holding = answers.filter(
    (answer) =>
      answer.enabled &&
      (answer.country === null || answer.country === country) &&
      (answer.language === null || answer.language === language) &&
      (answer.validFrom === null || answer.validFrom <= today) &&
      (answer.validUntil === null || answer.validUntil >= today),
  );
  const closeness = (answer: CuratedAnswer) =>
    (answer.country === null ? 0 : 2) + (answer.language === null ? 0 : 2) + (answer.validUntil === null ? 0 : 1);
  return (
    holding.toSorted((left, right) => closeness(right) - closeness(left) || (left.id < right.id ? -1 : 1))[0] ?? null
  );
}

/** The answer as the shop's other texts are quoted and shown as a source. */
export function toPassage({ id, title, answer }: CuratedAnswer): KnowledgePassage {
  return { id: `curated:${id}`, kind: "curated", title, url: null, text: answer, score: 1 };
}
