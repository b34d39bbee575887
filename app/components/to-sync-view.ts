import type { SyncView } from "./sync-status";

type SyncRun = {
  status: "running" | "completed" | "failed";
  done: number;
  expected: number | null;
  finishedAt: Date | null;
};

/** `isDue`: a reading was asked for that no run tells of yet. */
export function toSyncView(run: SyncRun | null, isDue: boolean): SyncView {
  if (isDue && run?.status !== "running") return { status: "waiting", done: 0, expected: null, finishedAt: null };
  if (run === null) return { status: "none", done: 0, expected: null, finishedAt: null };
  const { status, done, expected, finishedAt } = run;
  return { status, done, expected, finishedAt: finishedAt?.toISOString() ?? null };
}
