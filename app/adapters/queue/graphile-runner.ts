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

type StartedRunner = { runner: Runner; workerId: string };

/** Where the database went away, it is asked for again after this. */
const RESTART_MS = 1000;

/**
 * Without a delay of their own (0 is none at all), graphile-worker 0.17 notes the ends of jobs in promises that nobody awaits
 * (its worker.js): a database that goes away just then would end the whole process. In batches it hears of it and gives up.
 */
const ENDS_CAUGHT = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Works on jobs until it is stopped; then it finishes those that are running. Migrates its own schema first. Goes on by itself
 * where graphile-worker gives up: it does where the database goes away just as the end of a job is noted.
 */
export async function startGraphileRunner(options: Options): Promise<JobRunner> {
  const liveness = createWorkerLiveness(options);
  let isStopped = false;
  let current: StartedRunner | null = await start();
  await liveness.releaseDead();

  async function start(): Promise<StartedRunner> {
    const events: WorkerEvents = new EventEmitter();
    let workerId = "";
    // Jobs are locked in the name of the pool, not of the worker in it that runs them.
    events.on("pool:create", ({ workerPool }) => {
      workerId = workerPool.id;
      void liveness.claim(workerId);
    });
    const runner = await run({
      events,
      pgPool: options.pool,
      concurrency: options.concurrency,
      noHandleSignals: true,
      preset: ENDS_CAUGHT,
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
    const started = { runner, workerId };
    // Resolved or rejected alike it has stopped: mostly it keeps its error to itself.
    void runner.promise.catch(() => undefined).then(() => takeUpAfter(started));
    return started;
  }

  function takeUpAfter(ended: StartedRunner): void {
    current = null;
    if (isStopped) return;
    options.logger.warn({}, "the work on jobs broke off and is taken up again");
    setTimeout(() => takeUp(ended), RESTART_MS);
  }

  function takeUp(ended: StartedRunner): void {
    if (isStopped) return;
    liveness
      .release(ended.workerId)
      .then(start)
      .then(async (started) => {
        current = started;
        if (isStopped) await started.runner.stop();
      })
      .catch((error: unknown) => {
        options.logger.warn({ error }, "the work on jobs cannot be taken up yet");
        setTimeout(() => takeUp(ended), RESTART_MS);
      });
  }

  return {
    stop: async () => {
      isStopped = true;
      await current?.runner.stop();
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
