/** What `GET /_sim/log` shows: enough to assert on, never a token or a body with contact data. */
export type LogEntry =
  | {
      kind: "request";
      at: string;
      shop: string | null;
      surface: string;
      method: string;
      path: string;
      status: number;
      ms: number;
    }
  | {
      kind: "graphql";
      at: string;
      shop: string;
      api: "admin" | "storefront";
      operation: string | null;
      requestedCost: number | null;
      actualCost: number | null;
      errors: string[];
    }
  | {
      kind: "webhook";
      at: string;
      shop: string;
      topic: string;
      webhookId: string;
      attempt: number;
      status: number | null;
      ms: number;
      error: string | null;
    }
  | { kind: "not-implemented"; at: string; shop: string; api: "admin" | "storefront"; field: string }
  | { kind: "app-bridge"; at: string; shop: string; event: string; detail: unknown };

export type RequestLog = { add: (entry: LogEntry) => void; entries: () => LogEntry[]; clear: () => void };

const MAX_ENTRIES = 20_000;

export function createRequestLog(): RequestLog {
  let entries: LogEntry[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries = entries.slice(-MAX_ENTRIES / 2);
    },
    entries: () => entries,
    clear: () => {
      entries = [];
    },
  };
}
