/**
 * Resolves with the exit code of Ctrl-C (130) or of a request to stop (143), once. A second one changes nothing: whoever is
 * impatient would otherwise leave the processes behind that are just being stopped.
 */
export function untilInterrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        process.stdout.write("\nClosing the shop...\n");
        resolve(signal === "SIGINT" ? 130 : 143);
      });
    }
  });
}
