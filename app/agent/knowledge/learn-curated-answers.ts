import type { CuratedAnswer } from "~/contracts/curated-answer";
import type { MatchCurated } from "~/ports/curated-answers";
import { foldText } from "../perception/fold-text";
import { OUT_OF_SCOPE } from "../perception/learning/out-of-scope-label";
import { trainInSteps, type TrainingText } from "../perception/learning/train-text-classifier";
import { shippedKnowledge } from "../perception/weights/shipped-knowledge";
import { EVERYDAY_MESSAGES } from "./everyday-messages";
import { conceptsOf } from "./question-concepts";

/** What a question is learnt from. */
export type CuratedQuestion = Pick<CuratedAnswer, "id" | "title" | "phrasings">;

/**
 * Learns a merchant's questions, one step a question, so that others can be served in between: some hundred phrasings take
 * well under a second, two hundred questions a few. The same questions give the same matches in every process.
 */
export function* learnInSteps(questions: CuratedQuestion[]): Generator<undefined, MatchCurated> {
  if (questions.length === 0) return () => null;
  const groups = groupAlike([...questions].sort((left, right) => (left.id < right.id ? -1 : 1)));
  // A label's name counts as an example: its question is one, its id would be noise.
  const byLabel = new Map(groups.map((group) => [labelOf(group), group]));
  const examples = groups.flatMap((group) => group.phrasings.map((text) => ({ text, label: labelOf(group) })));
  const classifier = yield* trainInSteps([...examples, ...others(groups)], shippedKnowledge());
  return (message) => {
    const { label, best, confidence } = classifier.classify(message);
    const group = best === null ? undefined : byLabel.get(best);
    return group ? { ids: group.ids, confidence, isSure: label !== null } : null;
  };
}

/** Learns without a pause. */
export function learnCuratedAnswers(questions: CuratedQuestion[]): MatchCurated {
  const steps = learnInSteps(questions);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Different from all other groups', which would be one group otherwise. "Unknown" alone would say "none of them". */
function labelOf({ phrasings: [first = ""] }: Group): string {
  return `${first} ?`;
}

/** Everyday messages that ask none of the questions: those that share half of their words with one may well ask it. */
function others(groups: Group[]): TrainingText[] {
  const asked = groups.flatMap(({ phrasings }) => phrasings.map(conceptsOf));
  const isNone = (message: string) => {
    const said = conceptsOf(message);
    return asked.every((words) => 2 * [...said].filter((word) => words.has(word)).length < Math.max(1, said.size));
  };
  return EVERYDAY_MESSAGES.filter(isNone).map((text) => ({ text, label: OUT_OF_SCOPE }));
}

type Group = { ids: string[]; phrasings: string[] };

/** Answers to one question for several markets share its words: learnt apart they could not be told apart. */
function groupAlike(questions: CuratedQuestion[]): Group[] {
  const groups: Group[] = [];
  const byWords = new Map<string, Group>();
  for (const { id, title, phrasings } of questions) {
    const all = [title, ...phrasings];
    const known = all.flatMap((text) => byWords.get(wordsOf(text)) ?? [])[0];
    const group = known ?? { ids: [], phrasings: [] };
    if (!known) groups.push(group);
    group.ids.push(id);
    for (const text of all) {
      if (byWords.has(wordsOf(text))) continue;
      byWords.set(wordsOf(text), group);
      group.phrasings.push(text);
    }
  }
  return groups;
}

function wordsOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
