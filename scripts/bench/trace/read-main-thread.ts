import { z } from "zod";
import { parseJson } from "~/lib/parse-json";

export type MainThread = {
  /** Of functions of the script, with all that they called and had laid out. */
  scriptMs: number;
  /** The same by what called them: the type of an event, or "timer". */
  scriptMsBy: Record<string, number>;
  longestMs: number;
  /** The longest of the script's first second and a half: what it does as it comes up. */
  firstMs: number;
  /** Of all tasks. */
  busyMs: number;
  /** How long was traced. */
  seconds: number;
};

/** Microseconds. */
const FIRST_US = 1_500_000;

export const TRACE_CATEGORIES = [
  "devtools.timeline",
  "toplevel",
  "disabled-by-default-devtools.timeline",
  "__metadata",
];

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z
        .object({
          name: z.string().optional(),
          data: z.looseObject({ url: z.string().optional(), type: z.string().optional() }).optional(),
        })
        .optional(),
    }),
  ),
});
type TraceEvent = z.output<typeof traceSchema>["traceEvents"][number];

/**
 * Reads a trace of Chromium: the page's main thread is the one on which functions of `script` (the end of its address's path)
 * run, or else the busiest of the renderers' main threads. Counts processor time where the trace has it.
 */
export function readMainThread(trace: Buffer, script: string): Omit<MainThread, "seconds"> {
  const { traceEvents } = parseJson(traceSchema, trace.toString("utf8"));
  const spans = traceEvents.filter(({ ph }) => ph === "X");
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const calls = outermost(spans.filter(({ name, args }) => name === "FunctionCall" && isOf(script, args?.data?.url)));
  const busy = new Map<string, number>();
  for (const task of spans.filter(({ name }) => name === "RunTask" || name.endsWith("ThreadControllerImpl::RunTask"))) {
    const thread = `${task.pid}:${task.tid}`;
    if (mains.has(thread)) busy.set(thread, (busy.get(thread) ?? 0) + lengthOf(task));
  }
  const times = calls.map(lengthOf);
  const callers = spans.filter(({ name }) => name === "EventDispatch" || name === "TimerFire");
  const scriptMsBy: Record<string, number> = {};
  for (const call of calls) {
    const caller = callers.find((span) => isWithin(call, span));
    const name = caller?.args?.data?.type ?? (caller ? "timer" : "other");
    scriptMsBy[name] = (scriptMsBy[name] ?? 0) + lengthOf(call);
  }
  return {
    scriptMs: times.reduce((sum, ms) => sum + ms, 0),
    scriptMsBy,
    longestMs: Math.max(0, ...times),
    firstMs: Math.max(0, ...calls.filter(({ ts }) => ts < (calls[0]?.ts ?? 0) + FIRST_US).map(lengthOf)),
    busyMs: Math.max(0, ...busy.values()),
  };
}

function isOf(script: string, url = ""): boolean {
  return url.split("?")[0]?.endsWith(script) ?? false;
}

function isWithin(call: TraceEvent, span: TraceEvent): boolean {
  const isSameThread = call.pid === span.pid && call.tid === span.tid;
  return isSameThread && call.ts >= span.ts && call.ts < span.ts + (span.dur ?? 0);
}

function lengthOf({ dur = 0, tdur }: TraceEvent): number {
  return (tdur ?? dur) / 1000;
}

/** A call inside another one is in its time already. */
function outermost(calls: TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  return calls
    .toSorted((one, other) => one.ts - other.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
