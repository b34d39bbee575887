export type SyncKind = "catalog" | "knowledge";

export type SyncRun = {
  id: string;
  kind: SyncKind;
  status: "running" | "completed" | "failed";
  bulkOperationId: string | null;
  done: number;
  /** Null: not known yet. */
  expected: number | null;
  error: string | null;
  startedAt: Date;
  finishedAt: Date | null;
};

/** Progress of synchronisation, readable in the admin; bound to one shop. */
export interface SyncRuns {
  start(run: { id: string; kind: SyncKind; expected: number | null; startedAt: Date }): Promise<void>;
  update(
    id: string,
    change: Partial<Pick<SyncRun, "status" | "bulkOperationId" | "done" | "expected" | "error" | "finishedAt">>,
  ): Promise<void>;
  findLatest(kind: SyncKind): Promise<SyncRun | null>;
  findByBulkOperation(bulkOperationId: string): Promise<SyncRun | null>;
}
