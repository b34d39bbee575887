import { checkOutput } from "~/agent/guardrails/check-output";
import { findStatedFacts } from "~/agent/guardrails/lint-sentence";
import { MAX_EXPERIMENTS, type ExperimentDraft } from "~/contracts/experiment";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Ids } from "~/ports/ids";

type Dependencies = {
  experiments: Pick<ExperimentStore, "create" | "change">;
  audit: AuditLog;
  clock: Clock;
  ids: Ids;
};

/** `id` and `revision`: of the draft that was opened; null for a new one. */
export type ExperimentSave = { opened: { id: string; revision: number } | null; draft: ExperimentDraft };

export type SavedExperiment =
  | { status: "saved"; id: string; revision: number }
  /** The wording of this arm would not be said. */
  | { status: "held-back"; arm: number }
  /** It states what is not known to hold when it is said: `facts` are kinds of them (money, percentage, stock, date...). */
  | { status: "states-facts"; arm: number; facts: string[] }
  | { status: "too-many" }
  /** Deleted, started, or changed by somebody else since it was opened. */
  | { status: "changed-meanwhile" };

/** Creates or changes a draft; nothing happens to shoppers until it is started. */
export async function saveExperiment(
  { experiments, audit, clock, ids }: Dependencies,
  { opened, draft }: ExperimentSave,
  actor: string,
): Promise<SavedExperiment> {
  const arm = draft.arms.findIndex(
    ({ does }) => does.kind === "words" && checkOutput(does.text, { isMerchants: true }) !== null,
  );
  if (arm !== -1) return { status: "held-back", arm };
  for (const [index, { does }] of draft.arms.entries()) {
    const facts = does.kind === "words" ? findStatedFacts(does.text.replaceAll("{product}", " ")) : [];
    if (facts.length > 0) return { status: "states-facts", arm: index, facts };
  }

  const id = opened?.id ?? ids.random();
  const isStored = opened
    ? await experiments.change(id, opened.revision, draft)
    : await experiments.create({ ...draft, id, salt: ids.random() }, MAX_EXPERIMENTS, clock.now());
  if (!isStored) return { status: opened ? "changed-meanwhile" : "too-many" };

  const action = opened ? "experiment.changed" : "experiment.created";
  await audit.record({ actor, action, detail: { id, name: draft.name, subject: draft.subject } });
  return { status: "saved", id, revision: opened ? opened.revision + 1 : 1 };
}
