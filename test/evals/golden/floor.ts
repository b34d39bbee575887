import { mintVisitorToken } from "~/http/visitor-token";
import type { Shop } from "~/ports/shop-store";
import { openShopper, type Shopper } from "../../integration/shop-floor/shopper.ts";
import { startApp, type TestApp } from "../../integration/start-app.ts";
import type { Customer, ShopState } from "../../simulator/state/entities.ts";
import type { GoldenOptions } from "../../../scripts/eval/golden/options.ts";
import { sensibleModel } from "../../fakes/sensible-model.ts";
import { startModelServer } from "../../fakes/model-server.ts";
import { plantInstructions } from "./hostile-shop.ts";

/** "plain": the demo store. "hostile": the same with instructions planted. "moving": the same, where the merchant changes things. */
export const SHOP_HANDLES = ["plain", "hostile", "moving"] as const;
export type ShopHandle = (typeof SHOP_HANDLES)[number];

export type GoldenFloor = {
  app: TestApp;
  stateOf(handle: ShopHandle): ShopState;
  customerOf(handle: ShopHandle, email: string): Customer;
  /** A browser with a cart of its own; `country` is the market it has chosen in the store. */
  meet(
    handle: ShopHandle,
    visitor: { customer: Customer | null; country: string | null; consent: boolean },
  ): Promise<Shopper>;
  /** Everything that is kept of the visitor's talk becomes so many days older. */
  letDaysPass(visitorId: string, days: number): Promise<void>;
  /** How often the model's stand-in was asked; null where there is none. */
  modelCalls(): number | null;
  close(): Promise<void>;
};

/**
 * The app on a real port and database in front of three demo stores in the same process, all of them read and indexed. For
 * the language-model brain a stand-in answers over HTTP as a good model would.
 */
export async function openGoldenFloor(brain: GoldenOptions["brain"]): Promise<GoldenFloor> {
  const model = brain === "language-model" ? await startModelServer(sensibleModel) : null;
  const app = await startApp({
    shops: SHOP_HANDLES.map((handle) => ({ handle, content: "demo" as const })),
    // Without a key the embedded brain speaks.
    env: model ? { OPENAI_API_KEY: "sk-stand-in", OPENAI_BASE_URL: model.url, OPENAI_PRICES: "0,0,0" } : {},
  });
  const stateOf = (handle: ShopHandle): ShopState => {
    const state = app.simulator.context.shops.get(`${handle}.myshopify.com`);
    if (!state) throw new Error(`There is no shop "${handle}".`);
    return state;
  };
  plantInstructions(stateOf("hostile"));

  const rows = new Map<ShopHandle, Shop>();
  for (const handle of SHOP_HANDLES) await app.install(handle);
  await app.settle();
  for (const handle of SHOP_HANDLES) {
    const row = await app.services.shops.findByDomain(`${handle}.myshopify.com`);
    if (!row) throw new Error(`The app is not installed on "${handle}".`);
    rows.set(handle, row);
  }

  return {
    app,
    stateOf,
    customerOf(handle, email) {
      const customer = [...stateOf(handle).customers.values()].find((candidate) => candidate.email === email);
      if (!customer) throw new Error(`"${handle}" has no customer ${email}.`);
      return customer;
    },
    async meet(handle, { customer, country, consent }) {
      const visitorId = app.services.ids.random();
      const row = rows.get(handle);
      if (!row) throw new Error(`The app is not installed on "${handle}".`);
      if (consent) await recordVisit(app, row, visitorId, customer);
      const token = await mintVisitorToken(
        {
          shopId: row.id,
          visitorId,
          customerId: customer === null ? null : String(customer.id),
          isPreview: false,
        },
        { secret: app.services.config.visitorTokenSecret },
      );
      const shopper = await openShopper(app, handle, "", { token, visitorId });
      if (country !== null) await chooseCountry(shopper, country);
      return shopper;
    },
    async letDaysPass(visitorId, days) {
      const { pool } = app.services.database;
      const by = `${days} days`;
      await pool.query(
        `UPDATE "Conversation" SET "startedAt" = "startedAt" - $2::interval, "lastMessageAt" = "lastMessageAt" - $2::interval
         WHERE "visitorId" = $1`,
        [visitorId, by],
      );
      await pool.query(
        `UPDATE "Visitor" SET profile = jsonb_set(profile, '{facts}', (
           SELECT coalesce(jsonb_agg(fact || jsonb_build_object('at',
             to_char(((fact->>'at')::timestamptz - $2::interval) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY place), '[]')
           FROM jsonb_array_elements(profile->'facts') WITH ORDINALITY AS known (fact, place)))
         WHERE id = $1 AND profile IS NOT NULL`,
        [visitorId, by],
      );
    },
    modelCalls: () => model?.requests.length ?? null,
    async close() {
      await app.close();
      await model?.close();
    },
  };
}

/** The beacon of a visitor who has agreed to be counted and remembered. */
async function recordVisit(app: TestApp, shop: Shop, visitorId: string, customer: Customer | null): Promise<void> {
  const now = app.services.clock.now();
  await app.services.forShop(shop).visits.recordVisit({
    ...{ visitorId, arm: "agent", customerId: customer === null ? null : String(customer.id), device: "phone", now },
    day: now.toISOString().slice(0, 10),
  });
}

/** The shopper chooses a market in the store. */
export async function chooseCountry(shopper: Shopper, country: string): Promise<void> {
  await shopper.store("/localization", {
    method: "POST",
    body: new URLSearchParams({ form_type: "localization", country_code: country }),
  });
}
