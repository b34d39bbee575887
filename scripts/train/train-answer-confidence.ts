import { confidenceOf, type AnswerConfidence, type Evidence } from "~/agent/perception/learning/confidence-of";
import { trainTextClassifier } from "~/agent/perception/learning/train-text-classifier";
import { shippedKnowledge } from "~/agent/perception/weights/shipped-knowledge";
import { answerTasks, type AnswerTask } from "./answer-tasks.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { readCorpora } from "./read-corpora.ts";

/** One message that was tried: whether it belongs to a label at all, and whether the best one is its own. */
type AnswerTrial = { set: string; evidence: Evidence; isKnown: boolean; isRight: boolean };

/** Shares of strangers among what a shop is asked, over which abstaining has to be best on the whole. */
const SHARES = [0.2, 0.4, 0.6];
/** Limits that differ by less are alike; the lowest of them leaves the fewest questions unanswered. */
const ALIKE = 0.003;

/** How probable a learnt label is, and where abstaining begins: from tasks made of public sets (`answer-tasks.ts`). */
export function trainAnswerConfidence(): AnswerConfidence {
  return fitAnswerConfidence(answerTasks(readCorpora()).flatMap(tryTask));
}

function fitAnswerConfidence(trials: AnswerTrial[]): AnswerConfidence {
  const [intercept = 0, score = 0, lead = 0, away = 0, nearest = 0, coverage = 0] = fitLogistic(
    trials.map(({ evidence }) => [evidence.score, evidence.lead, evidence.away, evidence.nearest, evidence.coverage]),
    trials.map(({ isRight }) => isRight),
  ).map((factor) => Math.round(factor * 100) / 100);
  const factors = { intercept, score, lead, away, nearest, coverage };

  const tried = trials.map((trial) => ({ ...trial, confidence: confidenceOf(trial.evidence, factors) }));
  const known = tried.filter(({ isKnown }) => isKnown);
  const strangers = tried.filter(({ isKnown }) => !isKnown);
  const limits = Array.from({ length: 90 }, (_, step) => (step + 5) / 100);
  const gains = limits.map((limit) => {
    const answered = known.filter(({ isRight, confidence }) => isRight && confidence >= limit).length / known.length;
    const left = strangers.filter(({ confidence }) => confidence < limit).length / strangers.length;
    return SHARES.reduce((sum, share) => sum + (1 - share) * answered + share * left, 0) / SHARES.length;
  });
  const enough = Math.max(...gains) - ALIKE;
  const least = limits.find((_, at) => (gains[at] ?? 0) >= enough) ?? 1;
  return { ...factors, least };
}

function tryTask({ set, learn, known, strangers }: AnswerTask): AnswerTrial[] {
  const classifier = trainTextClassifier(learn, shippedKnowledge());
  const weigh = (text: string, label: string | null): AnswerTrial => {
    const { best, ...evidence } = classifier.weigh(text);
    return { set, evidence, isKnown: label !== null, isRight: label !== null && best === label };
  };
  return [...known.map(({ text, label }) => weigh(text, label)), ...strangers.map((text) => weigh(text, null))];
}
