export interface CartLock {
  /** Runs `work` while nobody else, in any process, holds the same key. Throws AppError `conflict` when it has to wait too long. */
  withLock<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}
