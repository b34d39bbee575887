import type { z } from "zod";
import type { JobContext, JobName, JobPayloads } from "~/ports/job-queue";

export type Job = (payload: unknown, context: JobContext) => Promise<void>;

/** A durable handler. It may run again after it has done its work: the queue delivers at least once. */
export function defineJob<Name extends JobName>(
  payloadSchema: z.ZodType<JobPayloads[Name]>,
  handle: (payload: JobPayloads[Name], context: JobContext) => Promise<void>,
): Job {
  return (payload, context) => handle(payloadSchema.parse(payload), context);
}
