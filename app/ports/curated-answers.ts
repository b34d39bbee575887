import type { CuratedAnswer } from "~/contracts/curated-answer";

/** The question that a message comes nearest to: the answers to it, of which each may hold for another market. */
export type CuratedMatch = {
  ids: string[];
  /** How probable it is that the message asks this, in [0, 1]. */
  confidence: number;
  /** Whether that is enough to answer. */
  isSure: boolean;
};

/** Null where there is nothing to match. */
export type MatchCurated = (message: string) => CuratedMatch | null;

/** A merchant's own answers, learnt: those that are switched on, whether or not they hold today. */
export type LearntAnswers = { answers: CuratedAnswer[]; match: MatchCurated };

/** What a turn reads of a merchant's own answers, bound to one shop. */
export interface CuratedAnswers {
  get(): Promise<LearntAnswers>;
}
