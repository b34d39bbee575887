import type { Experiment, ExperimentDraft, RunningExperiment } from "~/contracts/experiment";

/** When an arm took effect on a visitor for the first time. */
export type LoggedExposure = { experimentId: string; arm: string; visitorId: string; at: Date };

/** The experiments of one shop, and who has met them. */
export interface ExperimentStore {
  /** Running ones first, then drafts, then stopped ones; newest first. */
  list(): Promise<Experiment[]>;
  find(id: string): Promise<Experiment | null>;
  /** False, and nothing is stored, where the shop has `most` of them already. */
  create(draft: ExperimentDraft & { id: string; salt: string }, most: number, at: Date): Promise<boolean>;
  /** False where it is gone, is no draft any more, or was changed by somebody since `revision` was read. */
  change(id: string, revision: number, draft: ExperimentDraft): Promise<boolean>;
  /** A draft alone; false where there is none. */
  remove(id: string): Promise<boolean>;
  /** not-a-draft: gone, or changed since `revision`; subject-taken: another one about the same is running. */
  start(id: string, revision: number, actor: string, at: Date): Promise<"started" | "not-a-draft" | "subject-taken">;
  /** False where it does not run. */
  stop(id: string, reason: string, actor: string, at: Date): Promise<boolean>;
  /** What `decideArm` asks; one query. */
  listRunning(): Promise<RunningExperiment[]>;
  /** Once an experiment and visitor: the first stays, with its arm and its time. */
  noteExposures(exposures: LoggedExposure[]): Promise<void>;
}
