import { z } from "zod";
import type { LogEntry } from "../state/request-log.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { ControlError } from "./control-error.ts";

const querySchema = z.object({
  kind: z.enum(["request", "graphql", "webhook", "not-implemented", "app-bridge"]).optional(),
  shop: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(20_000).default(1000),
});

/** `GET /_sim/log?kind=&shop=&limit=`: the newest entries, oldest first, and how often each missing field was asked for. */
export function readLog(params: URLSearchParams, context: SimulatorContext) {
  const query = querySchema.safeParse(Object.fromEntries(params));
  if (!query.success) throw new ControlError("invalid_query", z.prettifyError(query.error));

  const { kind, shop, limit } = query.data;
  const all = context.log.entries();
  const entries = all.filter(
    (entry) => (kind === undefined || entry.kind === kind) && (shop === undefined || entry.shop === shop),
  );
  return { total: entries.length, notImplemented: countMissing(all), entries: entries.slice(-limit) };
}

function countMissing(entries: readonly LogEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of entries) {
    if (entry.kind !== "not-implemented") continue;
    const field = `${entry.api} ${entry.field}`;
    counts[field] = (counts[field] ?? 0) + 1;
  }
  return counts;
}
