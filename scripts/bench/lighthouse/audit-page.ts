import lighthouse from "lighthouse";
import { z } from "zod";

export type PageAudit = {
  blockingMs: number;
  shift: number;
  bytes: number;
  longTasks: { url: string; ms: number }[];
};

const auditsSchema = z.object({
  "total-blocking-time": z.object({ numericValue: z.number() }),
  "cumulative-layout-shift": z.object({ numericValue: z.number() }),
  "total-byte-weight": z.object({ numericValue: z.number() }),
  "long-tasks": z.object({
    details: z.object({ items: z.array(z.object({ url: z.string(), duration: z.number() })) }).optional(),
  }),
});

/** One cold visit with Lighthouse's default phone, by the browser that listens on `port`. */
export async function auditPage(url: string, port: number): Promise<PageAudit> {
  const run = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyAudits: ["total-blocking-time", "cumulative-layout-shift", "total-byte-weight", "long-tasks"],
    disableFullPageScreenshot: true,
  });
  if (!run) throw new Error(`Lighthouse gave no result for ${url}.`);
  if (run.lhr.runtimeError) throw new Error(`Lighthouse on ${url}: ${run.lhr.runtimeError.message}`);

  const audits = auditsSchema.parse(run.lhr.audits);
  return {
    blockingMs: audits["total-blocking-time"].numericValue,
    shift: audits["cumulative-layout-shift"].numericValue,
    bytes: audits["total-byte-weight"].numericValue,
    longTasks: (audits["long-tasks"].details?.items ?? []).map((item) => ({ url: item.url, ms: item.duration })),
  };
}
