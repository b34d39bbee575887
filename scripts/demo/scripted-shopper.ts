import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  openingResponseSchema,
  sessionResponseSchema,
  type SessionResponse,
  type Tap,
  type VisitBeacon,
} from "~/contracts/agent-api";
import type { BehaviorEvent } from "~/contracts/behavior-events";
import type { reportedEventSchema } from "~/contracts/visitor-events";
import { turnEventSchema, type TurnEvent } from "~/contracts/turn-events";
import { assignArm, type Arm } from "~/lib/experiment-arm";
import { type HesitationSignals, NO_SIGNALS, observe } from "~/lib/hesitation/hesitation-signals";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import { scoreHesitation } from "~/lib/hesitation/score-hesitation";
import { HttpBrowser } from "./http-browser.ts";

/** What the widget reports, without the id and the time that it gives it. */
type Report =
  z.input<typeof reportedEventSchema> extends infer Event
    ? Event extends { type: string }
      ? Omit<Event, "id" | "at">
      : never
    : never;
type Opening = NonNullable<z.infer<typeof openingResponseSchema>["opening"]>;

const embedSchema = z.object({
  config: z.object({ proxyPath: z.string(), experimentSalt: z.string(), holdoutShare: z.number() }),
  page: z.object({
    template: z.string(),
    productId: z.number().nullable(),
    productHandle: z.string().nullable(),
    variantId: z.number().nullable(),
    locale: z.string(),
    country: z.string().nullable(),
    currency: z.string().nullable(),
  }),
  cartCount: z.int(),
});

const ajaxCartSchema = z.object({
  token: z.string(),
  total_price: z.int(),
  currency: z.string(),
  items: z.array(
    z.object({
      variant_id: z.int(),
      quantity: z.int(),
      variant_title: z.string().nullable(),
      line_price: z.int(),
    }),
  ),
});
export type AjaxCart = z.infer<typeof ajaxCartSchema>;

type Device = Extract<VisitBeacon, { kind: "visit" }>["device"];
type ShopperOptions = { visitor?: string; browser?: HttpBrowser; device?: Device };

/**
 * One shopper without a browser: opens pages, behaves, talks and writes to the cart over the same HTTP surfaces as the
 * theme and the widget, and computes hesitation and arm with the widget's own code.
 */
export class ScriptedShopper {
  readonly browser: HttpBrowser;
  readonly visitor: string;
  readonly #device: Device;
  #storefrontUrl: string;
  #embed: z.infer<typeof embedSchema> | null = null;
  #path = "/";
  #session: SessionResponse | null = null;
  #conversationId: string | null = null;
  #signals = NO_SIGNALS;
  #atMs = 0;

  constructor(
    storefrontUrl: string,
    { visitor = randomUUID(), browser = new HttpBrowser(), device = "desktop" }: ShopperOptions = {},
  ) {
    this.#storefrontUrl = storefrontUrl;
    this.visitor = visitor;
    this.browser = browser;
    this.#device = device;
  }

  get arm(): Arm {
    const { experimentSalt, holdoutShare } = this.#requireEmbed().config;
    return assignArm(this.visitor, experimentSalt, holdoutShare);
  }

  async openPage(path: string): Promise<void> {
    const answer = await this.browser.open(this.#storefrontUrl + path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);

    const printed = /<script type="application\/json" id="shopwalker-settings">([\s\S]*?)<\/script>/.exec(
      answer.body,
    )?.[1];
    if (!printed) throw new Error(`${path} does not carry the assistant's embed.`);
    this.#embed = embedSchema.parse(JSON.parse(printed));
    this.#path = path;
    const { template, productId } = this.#embed.page;
    this.behave({
      type: "page-view",
      template,
      productId: productId?.toString() ?? null,
      collection: null,
      search: null,
      cartCount: this.#embed.cartCount,
    });
  }

  /** The visit beacon that the loader sends once a visit. */
  async countVisit(): Promise<void> {
    const beacon = {
      kind: "visit",
      visitor: this.visitor,
      arm: this.arm,
      path: this.#path,
      referrer: null,
      device: this.#device,
    };
    await this.#sendBeacon(beacon);
  }

  /** The beacon that links visitor and cart, at the first cart that is not empty. */
  async linkCart(cart: Pick<AjaxCart, "token">): Promise<void> {
    const cartToken = cart.token.split("?")[0] ?? "";
    await this.#sendBeacon({ kind: "cart", visitor: this.visitor, cartToken });
  }

  /** What the behaviour engine would have noticed on this page. */
  behave(event: Observation): void {
    this.#atMs += 1000;
    this.#signals = observe(this.#signals, { ...event, at: this.#atMs });
  }

  get signals(): HesitationSignals {
    return this.#signals;
  }

  hesitation() {
    return scoreHesitation(this.#signals, REASON_WEIGHTS);
  }

  async askOpening(): Promise<Opening | null> {
    const { score, reasons } = this.hesitation();
    const answer = await this.#callAgent("/agent/openings", {
      page: this.#pageContext(),
      score,
      reasons,
      trail: this.#signals.trail,
      cart: this.#cartOf(await this.readCart()),
    });
    return openingResponseSchema.parse(JSON.parse(answer)).opening;
  }

  /** What the widget reports of itself: at most ten events at a time. */
  async report(...events: Report[]): Promise<void> {
    const at = new Date().toISOString();
    await this.#callAgent(
      "/agent/events",
      { events: events.map((event) => ({ ...event, id: randomUUID(), at })) },
      204,
    );
  }

  /** The theme's own button. */
  async addToCart(variantId: number, quantity: number): Promise<void> {
    const items = [{ id: variantId, quantity }];
    const answer = await this.browser.open(`${this.#storefrontUrl}/cart/add.js`, { json: { items } });
    if (answer.status !== 200) throw new Error(`The cart refused ${variantId}: ${answer.body.slice(0, 300)}`);
  }

  say(message: string): Promise<TurnEvent[]> {
    return this.#takeTurn({ message });
  }

  tap(tap: Tap): Promise<TurnEvent[]> {
    return this.#takeTurn({ tap });
  }

  async readCart(): Promise<AjaxCart> {
    const answer = await this.browser.open(`${this.#storefrontUrl}/cart.js`);
    return ajaxCartSchema.parse(JSON.parse(answer.body));
  }

  #cartOf({ items, token }: AjaxCart): { token: string } | null {
    return items.length > 0 ? { token } : null;
  }

  /** Sends one turn and, where the agent asks the widget to write to the cart, does so and reports back, as the widget does. */
  async #takeTurn(what: { message: string } | { tap: Tap }): Promise<TurnEvent[]> {
    const cart = await this.readCart();
    const body = {
      ...what,
      ...(this.#conversationId ? { conversationId: this.#conversationId } : {}),
      page: this.#pageContext(),
      cart: this.#cartOf(cart),
      idempotencyKey: randomUUID(),
    };
    const events = readEvents(await this.#callAgent("/agent/turns", body));
    const start = events.find((event) => event.type === "turn-start");
    if (start) this.#conversationId = start.conversationId;

    const request = events.find((event) => event.type === "cart-write");
    if (request?.by !== "widget" || request.status !== "requested") return events;

    const items = request.lines.map((line) => ({ id: Number(line.variantId), quantity: line.quantity }));
    const written = await this.browser.open(`${this.#storefrontUrl}/cart/add.js`, { json: { items } });
    const ok = written.status === 200;
    return [...events, ...(await this.tap({ kind: "cart-written", writeId: request.writeId, ok, message: null }))];
  }

  async #callAgent(path: string, body: unknown, expected = 200): Promise<string> {
    const session = await this.#getSession();
    const answer = await this.browser.open(session.apiOrigin + path, {
      json: body,
      headers: { authorization: `Bearer ${session.token}`, origin: this.#storefrontUrl },
    });
    if (answer.status !== expected) throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    return answer.body;
  }

  async #getSession(): Promise<SessionResponse> {
    if (this.#session) return this.#session;
    const { proxyPath } = this.#requireEmbed().config;
    const answer = await this.browser.open(`${this.#storefrontUrl}${proxyPath}/session?visitor=${this.visitor}`);
    if (answer.status !== 200)
      throw new Error(`The session was refused with ${answer.status}: ${answer.body.slice(0, 300)}`);
    this.#session = sessionResponseSchema.parse(JSON.parse(answer.body));
    return this.#session;
  }

  async #sendBeacon(beacon: unknown): Promise<void> {
    const { proxyPath } = this.#requireEmbed().config;
    const answer = await this.browser.open(`${this.#storefrontUrl}${proxyPath}/visit`, {
      text: JSON.stringify(beacon),
    });
    if (answer.status >= 300)
      throw new Error(`The beacon was refused with ${answer.status}: ${answer.body.slice(0, 300)}`);
  }

  #pageContext() {
    const { page } = this.#requireEmbed();
    return {
      path: this.#path,
      template: page.template,
      productId: page.productId?.toString() ?? null,
      productHandle: page.productHandle,
      variantId: page.variantId?.toString() ?? null,
      locale: page.locale,
      country: page.country,
      currency: page.currency,
    };
  }

  #requireEmbed() {
    if (!this.#embed) throw new Error("Open a page first.");
    return this.#embed;
  }
}

/** A behaviour event without its time, which the shopper's own clock gives. */
export type Observation = BehaviorEvent extends infer Event
  ? Event extends BehaviorEvent
    ? Omit<Event, "at">
    : never
  : never;

function readEvents(stream: string): TurnEvent[] {
  return stream
    .split("\n\n")
    .map((frame) => /^data: ?(.*)$/m.exec(frame)?.[1])
    .filter((data) => data !== undefined)
    .map((data) => turnEventSchema.parse(JSON.parse(data)));
}
