const TICK_MS = 10_000;

/** Runs one step and tells how long it took, by its name, since two may be under way; a long one shows that it is still at work. */
export async function runStep<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${title}...\n`);
  const ticker = setInterval(() => process.stdout.write(`  ${title}: still at it, ${seconds()} s\n`), TICK_MS);

  try {
    const result = await work();
    process.stdout.write(`  ${title}: done in ${seconds()} s\n`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
