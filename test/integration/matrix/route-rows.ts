/** Who may call a route: a shopper with a token, Shopify's proxy, a merchant, Shopify's webhooks, or anybody. */
export type Guard = "visitor" | "proxy" | "admin" | "webhook" | "open";

export type RouteCall = {
  method: string;
  path: string;
  /** A body that would be accepted; null where none is read. */
  body: string | null;
  /** Longest body that is read, in bytes. */
  maxBytes?: number;
};

export type RouteRow = {
  guard: Guard;
  calls: RouteCall[];
  /** Methods that the route does not know. */
  wrongMethods: string[];
};

const json = JSON.stringify;
const page = { path: "/" };
const get = (path: string): RouteCall => ({ method: "GET", path, body: null });

function visitor(method: string, path: string, body: object | null, maxBytes?: number): RouteRow {
  const call = { method, path, body: body === null ? null : json(body), ...(maxBytes ? { maxBytes } : {}) };
  return { guard: "visitor", calls: [call], wrongMethods: ["PUT", "PATCH", method === "GET" ? "POST" : "GET"] };
}

function admin(path: string, actions: Omit<RouteCall, "method" | "path">[] = []): RouteRow {
  const calls = [get(path), ...actions.map((action) => ({ ...action, method: "POST", path }))];
  return { guard: "admin", calls, wrongMethods: actions.length > 0 ? [] : ["POST", "PUT", "DELETE"] };
}

/** Every route by its file's name; those of webhooks follow from the topics. A route without a row fails the matrix. */
export const ROUTE_ROWS: Record<string, RouteRow> = {
  _index: { guard: "open", calls: [get("/")], wrongMethods: ["PUT"] },
  "_ops.healthz": { guard: "open", calls: [get("/healthz")], wrongMethods: ["POST", "DELETE"] },
  "_ops.readyz": { guard: "open", calls: [get("/readyz")], wrongMethods: ["POST", "DELETE"] },
  "_ops.metrics": { guard: "open", calls: [get("/metrics")], wrongMethods: ["POST", "DELETE"] },
  "auth.login": { guard: "open", calls: [get("/auth/login")], wrongMethods: ["POST", "PUT"] },
  // Below it are pages of Shopify's library alone.
  "auth.$": { guard: "open", calls: [get("/auth/callback")], wrongMethods: ["POST", "PUT"] },

  "agent.turns": visitor("POST", "/agent/turns", { page, message: "hello", idempotencyKey: "matrix-key" }, 16_384),
  "agent.openings": visitor(
    "POST",
    "/agent/openings",
    { page, score: 0.8, reasons: [{ reason: "size-doubt", weight: 1 }] },
    8192,
  ),
  "agent.events": visitor(
    "POST",
    "/agent/events",
    { events: [{ id: "event-0001", type: "panel-open", at: "2026-11-20T10:00:00Z" }] },
    16_384,
  ),
  "agent.feedback": visitor(
    "POST",
    "/agent/feedback",
    { conversationId: "conversation", messageId: "message", verdict: "up" },
    4096,
  ),
  "agent.stream": visitor("GET", "/agent/stream", null),
  "agent.token": visitor("POST", "/agent/token", null),
  "agent.conversations.current": {
    guard: "visitor",
    calls: [
      get("/agent/conversations/current"),
      { method: "DELETE", path: "/agent/conversations/current", body: json({ scope: "forget" }), maxBytes: 256 },
    ],
    wrongMethods: ["PUT", "POST"],
  },

  "proxy.session": { guard: "proxy", calls: [get("/proxy/session")], wrongMethods: ["POST", "PUT"] },
  "proxy.visit": {
    guard: "proxy",
    calls: [
      {
        method: "POST",
        path: "/proxy/visit",
        body: json({ kind: "visit", visitor: "v".repeat(20), arm: "agent", path: "/", device: "phone" }),
        maxBytes: 1024,
      },
    ],
    wrongMethods: ["GET", "PUT"],
  },

  // The pixel's public token has tests of its own in platform/checkout-check.test.ts.
  "pixel.checkouts": {
    guard: "open",
    calls: [{ method: "OPTIONS", path: "/pixel/checkouts", body: null }],
    wrongMethods: ["GET", "PUT"],
  },

  app: admin("/app"),
  "app.$": admin("/app/nowhere"),
  "app._index": admin("/app?index", [{ body: json({}) }]),
  "app.settings": admin("/app/settings", [{ body: json({}), maxBytes: 1_000_000 }]),
  "app.merchandising._index": admin("/app/merchandising", [
    { body: json({ intent: "save-weights", margin: "some", stock: "off", returns: "off" }) },
  ]),
  "app.merchandising.targets": admin("/app/merchandising/targets?kind=tag&text=road"),
  "app.experiments._index": admin("/app/experiments"),
  "app.experiments.$experimentId": admin("/app/experiments/new", [{ body: json({ intent: "stop", keep: null }) }]),
  "app.discounts._index": admin("/app/discounts", [
    { body: json({ intent: "settle", id: "nobodys", verdict: "declined" }) },
  ]),
  "app.openings._index": admin("/app/openings?move=comparison", [{ body: json({ intent: "raise-rule", id: "rule" }) }]),
  "app.export._index": admin("/app/export", [{ body: json({ intent: "revoke-token", id: "a-token" }) }]),
  "app.export.file": admin("/app/export/file?dataset=orders&format=csv"),
  "app.export.nightly.$name": admin("/app/export/nightly/2026-11-20-orders.jsonl"),
  // The token's own matrix is in doors.test.ts.
  "api.v1.$dataset": { guard: "open", calls: [get("/api/v1/orders")], wrongMethods: ["POST", "DELETE"] },
  "app.privacy._index": admin("/app/privacy"),
  "app.privacy.$requestId": admin("/app/privacy/a-request"),
  "app.answers._index": admin("/app/answers", [{ body: "question=engraving" }]),
  "app.answers.$answerId": admin("/app/answers/new", [{ body: json({ intent: "delete" }) }]),
  "app.answers.import": {
    guard: "admin",
    calls: [{ method: "POST", path: "/app/answers/import", body: json({ file: "question,answer" }) }],
    wrongMethods: [],
  },
  "app.demand._index": admin("/app/demand"),
  "app.conversations.topics": admin("/app/conversations/topics"),
  "app.conversations.answering": admin("/app/conversations/answering"),
  "app.funnel": admin("/app/funnel"),
  "app.cohorts": admin("/app/cohorts"),
  "app.goals": admin("/app/goals", [
    {
      body: json({
        ...{ "revenue-per-visitor-lift": "", "revenue-per-visitor": "", conversion: "3" },
        ...{ "add-to-cart-rate": "", "average-order-value": "" },
      }),
    },
  ]),
  "app.products._index": admin("/app/products"),
  "app.products.$productId": admin("/app/products/1"),
  "app.demand.csv": admin("/app/demand/csv"),
  "app.conversations._index": admin("/app/conversations"),
  "app.conversations.$conversationId": admin("/app/conversations/a-conversation", [{ body: "authorName=Kim&text=Hi" }]),
};
