import { EventEmitter } from "node:events";
import {
  Logger as GraphileLogger,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import type pg from "pg";
import type { Logger } from "~/ports/logger";
import type { JobContext } from "~/ports/job-queue";
import type { Metrics } from "~/ports/metrics";
import { createWorkerLiveness } from "./worker-liveness";

export type JobHandlers = Record<string, (payload: unknown, context: JobContext) => Promise<void>>;

/** `pattern` as in crontab, in UTC. */
export type CronEntry = { job: string; pattern: string };

type Options = {
  url: string;
  pool: pg.Pool;
  concurrency: number;
  handlers: JobHandlers;
  cron: CronEntry[];
  logger: Logger;
  metrics: Metrics;
};

export type JobRunner = { stop(): Promise<void> };

/** Where the database went away, it is asked for again after this. */
const RESTART_MS = 1000;

/**
 * Works on jobs until it is stopped; then it finishes those that are running. Migrates its own schema first. Goes on by itself
 * where graphile-worker gives up: it does where the database goes away just as the end of a job is noted.
 */
export async function startGraphileRunner(options: Options): Promise<JobRunner> {
  const liveness = createWorkerLiveness(options);
  let isStopped = false;
  let runner: Runner | null = await start();
  await liveness.releaseDead();

  async function start(): Promise<Runner> {
    const events: WorkerEvents = new EventEmitter();
    // Jobs are locked in the name of the pool, not of the worker in it that runs them.
    events.on("pool:create", ({ workerPool }) => void liveness.claim(workerPool.id));
    const started = await run({
      events,
      pgPool: options.pool,
      concurrency: options.concurrency,
      noHandleSignals: true,
      taskList: Object.fromEntries(Object.keys(options.handlers).map((name) => [name, toTask(name, options)])),
      parsedCronItems: parseCronItems(
        options.cron.map(({ job, pattern }) => ({
          task: job,
          match: pattern,
          options: { backfillPeriod: 24 * 3600_000 },
        })),
      ),
      logger: new GraphileLogger(() => () => undefined),
    });
    started.promise.catch(startAgain);
    return started;
  }

  function startAgain(error: unknown): void {
    runner = null;
    if (isStopped) return;
    options.logger.warn({ error }, "the work on jobs broke off and is taken up again");
    setTimeout(() => {
      if (isStopped) return;
      start().then(async (started) => {
        runner = started;
        if (isStopped) await started.stop();
      }, startAgain);
    }, RESTART_MS);
  }

  return {
    stop: async () => {
      isStopped = true;
      await runner?.stop();
      await liveness.stop();
    },
  };
}

function toTask(name: string, { handlers, logger, metrics }: Options): NonNullable<TaskList[string]> {
  return async (payload, { job }) => {
    const startMs = performance.now();
    const seconds = () => (performance.now() - startMs) / 1000;
    const isLastAttempt = job.attempts >= job.max_attempts;
    try {
      await handlers[name]?.(payload, { isLastAttempt });
      metrics.observeJob({ job: name, outcome: "done", seconds: seconds() });
    } catch (error) {
      metrics.observeJob({ job: name, outcome: "failed", seconds: seconds() });
      logger.warn({ job: name, attempt: job.attempts, isLastAttempt, error }, "a job failed");
      throw error;
    }
  };
}
