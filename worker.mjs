/** The worker process: durable jobs from the database. As many as wanted may run. `node worker.mjs` after `npm run build`. */
const build = await import("./build/server/index.js");
const { runtime } = build.entry.module;

const worker = await runtime.startWorker();
runtime.logger.info({}, "working on jobs");
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void shutDown(signal));

/** Finishes the jobs that are running; whatever else waits is another process's. */
async function shutDown(signal) {
  runtime.logger.info({ signal }, "shutting down");
  runtime.beginShutdown();
  await worker.stop();
  await runtime.close();
}
