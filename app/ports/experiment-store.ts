import type { Experiment, ExperimentDraft, RunningExperiment } from "~/contracts/experiment";
import type { ExperimentResults } from "~/contracts/experiment-results";

/** When an arm (its key) took effect on a visitor for the first time. */
export type LoggedExposure = { experimentId: string; arm: string; visitorId: string; at: Date };

/**
 * Exposed visitors of one arm for whom everything counted is the same; most have bought nothing. Money is minor units of the
 * shop's currency. Orders are those that were joined to the visitor, the same way in every arm, from the exposure on.
 */
export type OutcomeGroup = {
  /** The arm's key. */
  arm: string;
  visitors: number;
  /** Not cancelled. */
  orders: number;
  /** Of these orders, after refunds, without tax and shipping. */
  net: number;
  /** Refunded or cancelled, and what it was part of. */
  givenBack: number;
  ordered: number;
  /** In the ninety days before the exposure, which the arm cannot have touched. */
  earlierNet: number;
  earlierDays: number;
  /** Openings that were dismissed, and replies that were judged unhelpful. */
  dismissals: number;
  complaints: number;
  /** Their cart was seen, and it can be joined to an order. */
  hasCart: boolean;
  isLinked: boolean;
};

/**
 * Exposed visitors of one arm whose pages were equally fast: `ms` of `pages` pages together, a page of more than ten seconds
 * as one of ten, rounded to 10 ms so that visitors who are alike are counted together.
 */
export type SpeedGroup = { arm: string; measure: "paint" | "wait"; visitors: number; pages: number; ms: number };

/**
 * `from`: nobody was exposed before it, which spares reading older events. `until`: orders after it do not count.
 * `countTests`: orders that were paid with a test gateway count as well.
 */
export type OutcomeRange = { from: Date; until: Date; timezone: string; countTests: boolean };

/** What an experiment had shown at a moment; `tookMs`: how long that took to work out. */
export type ExperimentSnapshot = { results: ExperimentResults; takenAt: Date; tookMs: number };

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
  /**
   * What an earlier one about the same had kept ends with it. not-a-draft: gone, or changed since `revision`; subject-taken:
   * another one about the same is running.
   */
  start(id: string, revision: number, actor: string, at: Date): Promise<"started" | "not-a-draft" | "subject-taken">;
  /** `keptArm`: key of the arm that everybody gets from now on; null: the usual. False where it does not run. */
  stop(id: string, end: { reason: string; keptArm: string | null; actor: string; at: Date }): Promise<boolean>;
  /** Everybody gets the usual again. False where nothing was kept. */
  release(id: string): Promise<boolean>;
  /** What `decideArm` asks, with those that have kept an arm; one query. */
  listRunning(): Promise<RunningExperiment[]>;
  /** Once an experiment and visitor: the first stays, with its arm and its time. */
  noteExposures(exposures: LoggedExposure[]): Promise<void>;
  readOutcomes(id: string, range: OutcomeRange): Promise<OutcomeGroup[]>;
  /** Of the pages that were left from the exposure on, in every arm alike. */
  readSpeeds(id: string, range: Pick<OutcomeRange, "from" | "until">): Promise<SpeedGroup[]>;
  /** In the place of an older one; a newer one stays. */
  saveSnapshot(id: string, snapshot: ExperimentSnapshot): Promise<void>;
  /** By the experiment's id; those that were not worked out, or by another version of the app, are missing. */
  readSnapshots(ids: string[]): Promise<Map<string, ExperimentSnapshot>>;
}
