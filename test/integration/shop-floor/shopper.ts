import { sessionResponseSchema, type TurnRequest } from "~/contracts/agent-api";
import { turnEventSchema, type TurnEvent } from "~/contracts/turn-events";
import type { TestApp } from "../start-app.ts";

const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

export type SentFrame = { id: string; event: TurnEvent };

export type Shopper = {
  visitorId: string;
  token: string;
  /** Origin of the shop's pages in a browser. */
  origin: string;
  /** A page of the shop, with this browser's cookies. */
  store(path: string, init?: RequestInit): Promise<Response>;
  /** The agent's API as the widget calls it. */
  agent(path: string, init?: RequestInit): Promise<Response>;
  /** Puts something into the theme's own cart. */
  add(variantId: string, quantity: number): Promise<void>;
  /** Units by variant id, as the theme's cart tells. */
  cartUnits(): Promise<Record<string, number>>;
  /** "<token>?key=<key>", or null while there is no cart. */
  cartToken(): string | null;
  turn(request: Partial<TurnRequest> & Pick<TurnRequest, "idempotencyKey">): Promise<SentFrame[]>;
};

/** What a browser sees of the app and of Shopify. */
type World = Pick<TestApp, "fetch"> & { simulator: Pick<TestApp["simulator"], "url" | "storefrontUrl"> };

type KnownVisitor = Pick<Shopper, "token" | "visitorId">;

/**
 * A browser on a page of a shop that has opened the panel: the session comes through the app proxy, signed. `known` is for
 * crowds, whom the session's budget for one address would (rightly) refuse.
 */
export async function openShopper(app: World, handle: string, query = "", known?: KnownVisitor): Promise<Shopper> {
  const cookies = new Map<string, string>();
  const origin = app.simulator.storefrontUrl(handle);

  async function store(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(app.simulator.url + path, {
      redirect: "manual",
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        "x-forwarded-host": `${handle}.myshopify.com`,
        "user-agent": USER_AGENT,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
    return response;
  }

  async function openSession(): Promise<KnownVisitor> {
    const response = await store(`/apps/shopwalker/session${query}`);
    if (!response.ok) throw new Error(`no session: ${response.status} ${await response.text()}`);
    return sessionResponseSchema.parse(await response.json());
  }
  const { token, visitorId } = known ?? (await openSession());

  const shopper: Shopper = {
    visitorId,
    token,
    origin,
    store,
    agent: (path, init = {}) =>
      app.fetch(path, {
        ...init,
        headers: { authorization: `Bearer ${token}`, origin, ...Object.fromEntries(new Headers(init.headers)) },
      }),
    async add(variantId, quantity) {
      const added = await store("/cart/add.js", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ items: [{ id: Number(variantId), quantity }] }),
      });
      if (!added.ok) throw new Error(`not added: ${added.status} ${await added.text()}`);
    },
    async cartUnits() {
      const cart = (await (await store("/cart.js")).json()) as { items: { variant_id: number; quantity: number }[] };
      const units: Record<string, number> = {};
      for (const item of cart.items) {
        units[String(item.variant_id)] = (units[String(item.variant_id)] ?? 0) + item.quantity;
      }
      return units;
    },
    cartToken: () => {
      const value = cookies.get("cart");
      return value === undefined ? null : decodeURIComponent(value);
    },
    async turn(request) {
      const cartToken = shopper.cartToken();
      const sent = await shopper.agent("/agent/turns", {
        method: "POST",
        body: JSON.stringify({
          page: { path: "/" },
          cart: cartToken === null ? null : { token: cartToken },
          ...request,
        }),
      });
      if (!sent.ok) throw new Error(`no turn: ${sent.status} ${await sent.text()}`);
      return readFrames(await sent.text());
    },
  };
  return shopper;
}

/** Every event of a stream, checked against the contract. */
export function readFrames(text: string): SentFrame[] {
  return text
    .split("\n\n")
    .filter((frame) => frame.includes("data: "))
    .map((frame) => {
      const field = (name: string) =>
        frame
          .split("\n")
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join("\n");
      const event = turnEventSchema.parse(JSON.parse(field("data")));
      if (event.type !== field("event")) throw new Error(`the frame says ${field("event")}, its data ${event.type}`);
      return { id: field("id"), event };
    });
}
