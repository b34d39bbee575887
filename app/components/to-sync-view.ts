import type { SyncView } from "./sync-status";

type SyncRun = {
  status: "running" | "completed" | "failed";
  done: number;
  expected: number | null;
  finishedAt: Date | null;
};

export function toSyncView(run: SyncRun | null): SyncView {
  if (run === null) return { status: "none", done: 0, expected: null, finishedAt: null };
  const { status, done, expected, finishedAt } = run;
  return { status, done, expected, finishedAt: finishedAt?.toISOString() ?? null };
}
