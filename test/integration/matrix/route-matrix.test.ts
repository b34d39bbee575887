import { createHmac, randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { errorResponseSchema } from "~/contracts/agent-api";
import { WEBHOOK_TOPICS } from "~/contracts/webhook-topics";
import { BROWSER, idToken } from "../platform/people.ts";
import { ROUTE_ROWS, type RouteCall, type RouteRow } from "./route-rows.ts";
import { openWorld, SECRET_OF_ALPHA } from "./world.ts";

const world = await openWorld();
const { app, alpha, beta, gone } = world;
afterAll(() => app.close());

const FILES = Object.keys(import.meta.glob("../../../app/routes/*.{ts,tsx}")).map((file) =>
  file.replace(/^.*\/(.+)\.tsx?$/, "$1"),
);

/** `webhooks.orders.create` is where the topic `orders/create` arrives. */
function rowOf(file: string): RouteRow | undefined {
  const topic = /^webhooks\.(.+)$/.exec(file)?.[1]?.replaceAll(".", "/");
  if (topic === undefined) return ROUTE_ROWS[file];
  const call = { method: "POST", path: `/webhooks/${topic}`, body: JSON.stringify({ id: 1 }), maxBytes: 5_000_000 };
  return { guard: "webhook", calls: [call], wrongMethods: ["GET", "PUT", "DELETE"] };
}

test("every route has a row, and every row a route", () => {
  expect(FILES.filter((file) => rowOf(file) === undefined)).toEqual([]);
  expect(Object.keys(ROUTE_ROWS).filter((file) => !FILES.includes(file))).toEqual([]);
});

test("every topic has its route", () => {
  const routes = FILES.filter((file) => file.startsWith("webhooks."));
  expect(routes.map((file) => rowOf(file)?.calls[0]?.path).sort()).toEqual(
    WEBHOOK_TOPICS.map((topic) => `/webhooks/${topic}`).sort(),
  );
});

type Answer = { status: number; text: string; headers: Headers };

/** Sends what is to be refused, and sees that nothing was written and nothing told. */
async function refused(call: RouteCall, headers: Record<string, string>, query = ""): Promise<Answer> {
  const before = await world.countRows();
  const answer = await send(call, headers, query);

  expect(await world.countRows()).toEqual(before);
  expectNothingTold(answer);
  return answer;
}

async function send(call: RouteCall, headers: Record<string, string>, query = ""): Promise<Answer> {
  const path = query === "" ? call.path : `${call.path}${call.path.includes("?") ? "&" : "?"}${query}`;
  const response = await app.fetch(path, {
    method: call.method,
    headers: { "user-agent": BROWSER, ...headers },
    ...(call.body === null || call.method === "GET" ? {} : { body: call.body }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function expectNothingTold({ text, headers }: Answer) {
  expect(text).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules|\/app\/[a-z]+\/[a-z-]+\.tsx?/);
  expect(text).not.toContain(SECRET_OF_ALPHA);
  expect(headers.get("x-powered-by")).not.toMatch(/remix/i);
}

const codeOf = ({ text }: Answer) => errorResponseSchema.parse(JSON.parse(text)).error.code;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A body that comes in pieces names no length. One of over a megabyte is broken off: then 413 is not heard. */
async function sendInPieces(
  call: RouteCall,
  headers: Record<string, string>,
  bytes: number,
  query = "",
): Promise<number> {
  const before = await world.countRows();
  const piece = new TextEncoder().encode("x".repeat(64 * 1024));
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left <= 0) controller.close();
      else controller.enqueue(piece);
      left -= piece.byteLength;
    },
  });
  const init: RequestInit & { duplex: "half" } = {
    ...{ method: call.method, body, duplex: "half" },
    // Without one the admin takes it for a robot's and answers before it has read anything.
    headers: { "user-agent": BROWSER, ...headers },
  };
  const status = await app.fetch(query === "" ? call.path : `${call.path}?${query}`, init).then(
    (response) => response.status,
    (error: unknown) => {
      if (bytes <= 1_000_000) throw error;
      return 413;
    },
  );
  expect(await world.countRows()).toEqual(before);
  expect((await app.fetch("/healthz")).status).toBe(200);
  return status;
}

function callsOf(guard: RouteRow["guard"]): [string, RouteCall][] {
  return FILES.flatMap((file) => {
    const row = rowOf(file);
    if (row?.guard !== guard) return [];
    return row.calls.map((call): [string, RouteCall] => [`${call.method} ${call.path}`, call]);
  });
}

const readsBody = ([, { body, maxBytes }]: [string, RouteCall]) => body !== null && maxBytes !== undefined;

describe.each(FILES.flatMap((file) => (rowOf(file)?.wrongMethods ?? []).map((method) => [file, method] as const)))(
  "%s by %s",
  (file, method) => {
    test("is not allowed", async () => {
      const row = rowOf(file);
      const call = row?.calls[0];
      if (!call) throw new Error(`${file} has no call`);
      // A merchant's own token: the method is refused, not the caller.
      const headers = row.guard === "admin" ? bearer(idToken(app, "beta")) : {};
      const answer = await refused({ ...call, method, body: "{}" }, headers);
      expect([400, 405]).toContain(answer.status);
    });
  },
);

describe.each(callsOf("visitor"))("%s", (_name, call) => {
  const cases: [string, () => Promise<Record<string, string>>, [number, string]][] = [
    ["no token", async () => ({}), [401, "unauthenticated"]],
    [
      "a token in another scheme",
      async () => ({ authorization: await world.tokenFor(alpha) }),
      [401, "unauthenticated"],
    ],
    ["a session token of the admin", async () => bearer(idToken(app, "alpha")), [401, "unauthenticated"]],
    [
      "a shop that nobody knows",
      async () => bearer(await world.tokenFor({ id: "unknown" })),
      [403, "shop-not-installed"],
    ],
    ["a shop that has removed the app", async () => bearer(await world.tokenFor(gone)), [403, "shop-not-installed"]],
    [
      "the page of another shop",
      async () => ({ ...bearer(await world.tokenFor(beta)), origin: app.simulator.storefrontUrl("alpha") }),
      [403, "forbidden"],
    ],
    [
      "the page of a stranger",
      async () => ({ ...bearer(await world.tokenFor(beta)), origin: "https://evil.example" }),
      [403, "forbidden"],
    ],
    [
      "no origin at all, as from a file",
      async () => ({ ...bearer(await world.tokenFor(beta)), origin: "null" }),
      [403, "forbidden"],
    ],
  ];

  test.each(cases)("refuses %s", async (_case, headersOf, expected) => {
    const answer = await refused(call, await headersOf());
    expect([answer.status, codeOf(answer)]).toEqual(expected);
  });
});

describe.each(callsOf("visitor").filter(readsBody))("%s", (_name, call) => {
  test.each(["", "{", "[]", "null", '"text"', '{"__proto__":{}}'])("refuses the body %j", async (body) => {
    const answer = await refused({ ...call, body }, bearer(await world.tokenFor(beta)));
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid-input"]);
  });

  test("refuses a body that is too long, whether it says so or not", async () => {
    const headers = bearer(await world.tokenFor(beta));
    const told = await refused({ ...call, body: "x".repeat((call.maxBytes ?? 0) + 1) }, headers);
    const inPieces = await sendInPieces(call, headers, 200_000);

    expect([told.status, codeOf(told)]).toEqual([413, "too-large"]);
    expect(inPieces).toBe(413);
  });
});

describe.each(callsOf("proxy"))("%s", (_name, call) => {
  const cases: [string, () => string, [number, string]][] = [
    [
      "no signature",
      () => `shop=alpha.myshopify.com&timestamp=${Math.floor(Date.now() / 1000)}`,
      [401, "unauthenticated"],
    ],
    ["another shop's signature", () => world.signedQuery("beta").replace("beta", "alpha"), [401, "unauthenticated"]],
    [
      "the signature of a while ago",
      () => world.signedQuery("alpha", { timestamp: "1700000000" }),
      [401, "unauthenticated"],
    ],
    [
      "a second shop behind the first",
      () => `${world.signedQuery("beta")}&shop=alpha.myshopify.com`,
      [401, "unauthenticated"],
    ],
    [
      "a customer who was added",
      () => `${world.signedQuery("beta")}&logged_in_customer_id=7`,
      [401, "unauthenticated"],
    ],
    ["a shop that has removed the app", () => world.signedQuery("gone"), [403, "shop-not-installed"]],
    ["a shop that nobody knows", () => world.signedQuery("nobody"), [403, "shop-not-installed"]],
  ];

  test.each(cases)("refuses %s", async (_case, queryOf, expected) => {
    const answer = await refused(call, { "x-shopify-shop-domain": "alpha.myshopify.com" }, queryOf());
    expect([answer.status, codeOf(answer)]).toEqual(expected);
  });
});

describe.each(callsOf("proxy").filter(readsBody))("%s", (_name, call) => {
  test.each(["", "{", "[]", '{"kind":"visit"}'])("refuses the body %j", async (body) => {
    const answer = await refused({ ...call, body }, {}, world.signedQuery("beta"));
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid-input"]);
  });

  test("refuses a body that is too long, whether it says so or not", async () => {
    const told = await refused({ ...call, body: "x".repeat(1025) }, {}, world.signedQuery("beta"));
    const inPieces = await sendInPieces(call, {}, 100_000, world.signedQuery("beta"));
    expect([told.status, inPieces]).toEqual([413, 413]);
  });
});

describe.each(callsOf("admin"))("%s", (_name, call) => {
  const forged = () => `${idToken(app, "beta").split(".").slice(0, 2).join(".")}.${"A".repeat(43)}`;
  const unsigned = () =>
    `${Buffer.from('{"alg":"none"}').toString("base64url")}.${idToken(app, "beta").split(".")[1] ?? ""}.`;
  const cases: [string, () => string][] = [
    ["a forged signature", forged],
    ["no signature", unsigned],
    ["another app's audience", () => idToken(app, "beta", { aud: "another-app" })],
    ["an issuer that is not the destination", () => idToken(app, "beta", { iss: "https://alpha.myshopify.com/admin" })],
    ["a time that is over", () => idToken(app, "beta", { exp: 1_700_000_000, nbf: 1_600_000_000 })],
    ["a time that has not come", () => idToken(app, "beta", { nbf: 4_000_000_000, exp: 4_000_000_060 })],
    ["a visitor's token", () => ""],
  ];

  test.each(cases)("refuses %s", async (_case, tokenOf) => {
    const answer = await refused(call, bearer(tokenOf() || (await world.tokenFor(beta))));
    expect(answer.status).toBe(401);
  });

  test("sends whoever has no token away", async () => {
    const answer = await refused(call, {});
    expect([302, 401, 410]).toContain(answer.status);
    expect(answer.headers.get("location") ?? "/auth/login").toMatch(/^\/auth\/|^https:\/\/admin\.shopify\.com\//);
  });

  test("lets nobody of a shop in that has removed the app, nor of a destination that is none", async () => {
    const evil = { iss: "https://evil.example/admin", dest: "https://evil.example" };
    for (const token of [idToken(app, "gone"), idToken(app, "beta", evil)]) {
      expect((await refused(call, bearer(token))).status).toBeGreaterThanOrEqual(400);
    }
  });

  test("shows the shop of the token, whatever shop the address names", async () => {
    const answer = await send(call, bearer(idToken(app, "beta")), "shop=alpha.myshopify.com");
    expectNothingTold(answer);
    expect(answer.status).toBeLessThan(500);
  });
});

test.each([SECRET_OF_ALPHA, `${SECRET_OF_ALPHA}.data`, "x".repeat(100), "%00", "..%2F..%2Fetc"])(
  "the conversation %s is none of beta's",
  async (id) => {
    const path = `/app/conversations/${id}`;
    const read = await refused({ method: "GET", path, body: null }, bearer(idToken(app, "beta")));
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const reply = { method: "POST", path, body: "authorName=Kim&text=Hello" };
    const written = await refused(reply, { ...bearer(idToken(app, "beta")), ...form });

    expect([read.status, written.status]).toEqual([404, 404]);
  },
);

test("its own merchant reads it", async () => {
  const path = `/app/conversations/${SECRET_OF_ALPHA}`;
  const answer = await send({ method: "GET", path, body: null }, bearer(idToken(app, "alpha")));
  expect([answer.status, answer.text.includes(SECRET_OF_ALPHA)]).toEqual([200, true]);
});

const ADMIN_ACTIONS = callsOf("admin").filter(([, { method }]) => method === "POST");

describe.each(ADMIN_ACTIONS)("%s", (_name, call) => {
  const json = () => ({ ...bearer(idToken(app, "beta")), "content-type": "application/json" });

  test("refuses what is no JSON although it says so", async () => {
    expect((await refused({ ...call, body: "{" }, json())).status).toBe(400);
  });

  test("refuses what is too long", async () => {
    expect((await refused({ ...call, body: "x".repeat(300_000) }, json())).status).toBe(413);
    expect(await sendInPieces(call, json(), 500_000)).toBe(413);
  });

  test("writes nothing for a form that is not its own", async () => {
    const form = { ...bearer(idToken(app, "beta")), "content-type": "application/x-www-form-urlencoded" };
    const answer = await refused({ ...call, body: "intent=erase-everything" }, form);
    expect(answer.status).toBeLessThan(500);
  });
});

describe.each(callsOf("webhook"))("%s", (_name, call) => {
  const topic = call.path.slice("/webhooks/".length);
  function headersFor(handle: string, body: string, secret = app.apiSecret): Record<string, string> {
    return {
      "content-type": "application/json",
      "x-shopify-topic": topic,
      "x-shopify-shop-domain": `${handle}.myshopify.com`,
      "x-shopify-webhook-id": randomUUID(),
      "x-shopify-api-version": "2026-07",
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
    };
  }
  const body = call.body ?? "";

  test("refuses another app's signature, a signature of another body, and none", async () => {
    const other = await refused(call, headersFor("alpha", body, "another-app-s-secret"));
    const moved = await refused(call, headersFor("alpha", `${body} `));
    const none = await refused(call, { ...headersFor("alpha", body), "x-shopify-hmac-sha256": "" });
    // The hexadecimal form of the right signature is not the one that Shopify sends.
    const hex = createHmac("sha256", app.apiSecret).update(body).digest("hex");
    const otherForm = await refused(call, { ...headersFor("alpha", body), "x-shopify-hmac-sha256": hex });

    expect([other.status, moved.status, none.status, otherForm.status]).toEqual([401, 401, 401, 401]);
  });

  test("refuses a shop that is none, and a body that is too long", async () => {
    const notAShop = { ...headersFor("alpha", body), "x-shopify-shop-domain": "evil.example" };
    const tooLong = { ...call, body: `"${"x".repeat(call.maxBytes ?? 0)}"` };

    expect((await refused(call, notAShop)).status).toBe(400);
    expect((await refused(tooLong, headersFor("alpha", tooLong.body))).status).toBe(413);
    expect(await sendInPieces(call, headersFor("alpha", ""), 6_000_000)).toBe(413);
  });
});

describe.each(callsOf("open"))("%s", (_name, call) => {
  test("tells nothing about a shop, whatever it is told", async () => {
    const answers = [
      await refused(call, { "x-shopify-shop-domain": "alpha.myshopify.com" }),
      await refused(call, bearer("nonsense")),
      await refused(call, {}, "host=evil.example&id_token=nonsense"),
    ];
    for (const { status, headers } of answers) {
      expect(status).toBeLessThan(500);
      expect(headers.get("location") ?? "/").toMatch(/^\/(?!\/)/);
    }
  });
});
