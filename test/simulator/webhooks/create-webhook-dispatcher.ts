import type { ShopState } from "../state/entities.ts";
import type { ShopEvent, SimulatorContext } from "../state/simulator-context.ts";
import { matchesFilter } from "./matches-filter.ts";
import { retryDelayMs } from "./retry-schedule.ts";
import { postWebhook, type Delivery } from "./post-webhook.ts";
import { pickFields } from "./shape-payload.ts";
import { subscriptionsTo } from "./subscriptions.ts";
import { mayReceive } from "./topic-access.ts";

export type WebhookDispatcher = {
  emit: (event: ShopEvent) => void;
  /** Sends what the fault modes hold back and what waits for its next attempt, then waits for the answers. */
  flush: () => Promise<void>;
  /** Resolves when nothing is on its way; deliveries that are held back or wait for a retry do not count. */
  idle: () => Promise<void>;
  /** Deliveries that are held back or wait for a retry. */
  waiting: () => number;
  /** Forgets everything that was not delivered. */
  clear: () => void;
};

type DispatcherContext = Pick<SimulatorContext, "app" | "clock" | "faults" | "ids" | "log">;

/** As many requests at a time as Shopify may well have under way for one app. */
const MAX_PARALLEL = 10;

/** Delivers the events of all shops to the app's subscriptions: at least once, in no promised order, with retries. */
export function createWebhookDispatcher(context: DispatcherContext): WebhookDispatcher {
  const held: Delivery[] = [];
  const retries = new Map<Delivery, () => void>();
  const queue: Delivery[] = [];
  let running = 0;
  let idleListeners: (() => void)[] = [];

  function emit({ shop, topic, payload }: ShopEvent): void {
    if (!mayReceive(topic, shop, context.app.clientId)) return;
    const eventId = context.ids.uuid();
    for (const subscription of subscriptionsTo(topic, shop, context.app)) {
      if (!matchesFilter(subscription.filter, payload)) continue;
      route(topic, {
        shop,
        subscription,
        eventId,
        webhookId: context.ids.uuid(),
        triggeredAt: context.clock.nowIso(),
        body: JSON.stringify(pickFields(payload, subscription.includeFields)),
        attempts: 0,
      });
    }
  }

  function route(topic: string, delivery: Delivery): void {
    const { mode, topics } = context.faults.webhooks;
    switch (topics.length === 0 || topics.includes(topic) ? mode : "normal") {
      case "normal":
        enqueue(delivery);
        return;
      case "duplicate":
        enqueue(delivery);
        enqueue({ ...delivery });
        return;
      case "drop":
        note(delivery, { status: null, ms: 0, error: "dropped by the fault mode" });
        return;
      case "reorder":
      case "outage":
        held.push(delivery);
        return;
    }
  }

  function enqueue(delivery: Delivery): void {
    queue.push(delivery);
    startNext();
  }

  function startNext(): void {
    if (running >= MAX_PARALLEL) return;
    const delivery = queue.shift();
    if (!delivery) {
      if (running === 0) notifyIdle();
      return;
    }
    running += 1;
    void attempt(delivery).finally(() => {
      running -= 1;
      startNext();
    });
  }

  async function attempt(delivery: Delivery): Promise<void> {
    delivery.attempts += 1;
    const outcome = await postWebhook(delivery, context.app.clientSecret);
    note(delivery, outcome);

    const { record } = delivery.subscription;
    const isOk = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    if (isOk) {
      if (record) record.consecutiveFailures = 0;
      return;
    }
    const delay = retryDelayMs(delivery.attempts);
    if (delay === null) {
      if (record) removeSubscription(delivery.shop, record.id);
      return;
    }
    if (record) record.consecutiveFailures += 1;
    const at = new Date(context.clock.now().getTime() + delay);
    const cancel = context.clock.schedule(at, () => {
      retries.delete(delivery);
      enqueue(delivery);
    });
    retries.set(delivery, cancel);
  }

  function note(delivery: Delivery, outcome: { status: number | null; ms: number; error: string | null }): void {
    context.log.add({
      kind: "webhook",
      at: context.clock.nowIso(),
      shop: delivery.shop.domain,
      topic: delivery.subscription.topic,
      webhookId: delivery.webhookId,
      attempt: delivery.attempts,
      ...outcome,
    });
  }

  async function flush(): Promise<void> {
    const ready = held.splice(0);
    if (context.faults.webhooks.mode === "reorder") await sendInOrder(ready.reverse());
    else for (const delivery of ready) enqueue(delivery);

    for (const [delivery, cancel] of [...retries]) {
      cancel();
      retries.delete(delivery);
      enqueue(delivery);
    }
    await idle();
  }

  /** One after the other, so that the app sees exactly this order. */
  async function sendInOrder(deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries) {
      enqueue(delivery);
      await idle();
    }
  }

  function idle(): Promise<void> {
    if (running === 0 && queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => idleListeners.push(resolve));
  }

  function notifyIdle(): void {
    const listeners = idleListeners;
    idleListeners = [];
    for (const listener of listeners) listener();
  }

  return {
    emit,
    flush,
    idle,
    waiting: () => held.length + retries.size,
    clear: () => {
      held.length = 0;
      queue.length = 0;
      for (const cancel of retries.values()) cancel();
      retries.clear();
    },
  };
}

function removeSubscription(shop: ShopState, id: number): void {
  shop.webhookSubscriptions = shop.webhookSubscriptions.filter((record) => record.id !== id);
}
