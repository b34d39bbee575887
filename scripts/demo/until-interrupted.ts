export type Interruption = {
  /** Exit code of Ctrl-C (130) or of a request to stop (143), once there is one. */
  code: Promise<number>;
  /** Aborted at the same moment, for what would rather not be begun any more. */
  signal: AbortSignal;
};

/**
 * Listens for Ctrl-C and requests to stop. A second one changes nothing: whoever is impatient would otherwise leave the
 * processes behind that are just being stopped.
 */
export function untilInterrupted(): Interruption {
  const controller = new AbortController();
  const code = new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        process.stdout.write("\nClosing the shop...\n");
        controller.abort();
        resolve(signal === "SIGINT" ? 130 : 143);
      });
    }
  });
  return { code, signal: controller.signal };
}

/** For `catch`: what fails after the interruption has failed because of it. */
export function unlessInterrupted(signal: AbortSignal): (error: unknown) => null {
  return (error) => {
    if (!signal.aborted) throw error;
    return null;
  };
}
