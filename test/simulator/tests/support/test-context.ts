import { createEmptyShop, type ShopSeed } from "../../state/create-empty-shop.ts";
import type { ShopState } from "../../state/entities.ts";
import { createFaults } from "../../state/faults.ts";
import { createIdSequence } from "../../state/id-sequence.ts";
import { createRequestLog } from "../../state/request-log.ts";
import type { ShopEvent, SimulatorContext } from "../../state/simulator-context.ts";
import { createVirtualClock } from "../../state/virtual-clock.ts";

export type TestContext = SimulatorContext & {
  /** What was emitted, oldest first. */
  events: ShopEvent[];
  topics: () => string[];
};

/** A local Shopify without server and webhooks, its clock standing still: for tests of one surface or rule. */
export function aContext(start = "2026-11-20T10:00:00.000Z"): TestContext {
  const events: ShopEvent[] = [];
  const clock = createVirtualClock(new Date(start));
  clock.freeze();
  return {
    shops: new Map(),
    clock,
    ids: createIdSequence(7),
    log: createRequestLog(),
    faults: createFaults(),
    app: {
      clientId: "test-client-id",
      clientSecret: "test-client-secret",
      applicationUrl: "http://127.0.0.1:1",
      rootDir: "/nowhere",
    },
    port: () => 0,
    emit: (event) => events.push(event),
    events,
    topics: () => events.map((event) => event.topic),
  };
}

export function aShop(context: SimulatorContext, seed: Partial<ShopSeed> = {}): ShopState {
  const shop = createEmptyShop({ handle: "test-shop", ...seed }, context.ids, context.clock.nowIso());
  context.shops.set(shop.domain, shop);
  return shop;
}
