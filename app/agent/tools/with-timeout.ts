/** The work took longer than it may. */
export class ToolTimeoutError extends Error {
  constructor(readonly timeoutMs: number) {
    super(`No answer within ${timeoutMs} ms.`);
    this.name = "ToolTimeoutError";
  }
}

/**
 * Runs work that is given an AbortSignal; rejects with ToolTimeoutError after `timeoutMs`, or with the signal's reason as
 * soon as the turn is aborted. The timer limits waiting only: nothing that the agent says or decides depends on it.
 */
export async function withTimeout<T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const own = new AbortController();

  return new Promise<T>((resolve, reject) => {
    const onAbort = () => settle(() => reject(signal.reason instanceof Error ? signal.reason : new Error("Aborted.")));
    const timer = setTimeout(() => settle(() => reject(new ToolTimeoutError(timeoutMs))), timeoutMs);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      finish();
      own.abort();
    };

    signal.addEventListener("abort", onAbort, { once: true });
    work(own.signal).then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
    );
  });
}
