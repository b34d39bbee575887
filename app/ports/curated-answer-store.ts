import type { CuratedAnswer, CuratedAnswerDraft } from "~/contracts/curated-answer";

export type StoredCuratedAnswer = CuratedAnswer & { updatedAt: Date };

/** The questions that a merchant answers in their own words, bound to one shop. */
export interface CuratedAnswerStore {
  /** Last changed first. */
  list(): Promise<StoredCuratedAnswer[]>;
  find(id: string): Promise<StoredCuratedAnswer | null>;
  /** False, and nothing is stored, where the shop has `most` of them already. */
  create(answer: CuratedAnswerDraft & { id: string }, most: number, at: Date): Promise<boolean>;
  /** False where it is gone, or was changed by somebody since `revision` was read. */
  change(id: string, revision: number, draft: CuratedAnswerDraft, at: Date): Promise<boolean>;
  remove(id: string): Promise<void>;
}
