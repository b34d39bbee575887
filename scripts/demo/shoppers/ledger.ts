import type { Arm } from "~/lib/experiment-arm";

/** What shoppers of one arm, or all, really did. Money is minor units. */
export type LedgerTotals = {
  visitors: number;
  engaged: number;
  recommended: number;
  addedToCart: number;
  startedCheckout: number;
  ordered: number;
  orders: number;
  netRevenue: number;
};

type Deed = "engaged" | "recommended" | "addedToCart" | "startedCheckout" | "ordered";
type Entry = { arm: Arm; deeds: Set<Deed> };
type BookedOrder = { visitor: string | null; net: number; isCancelled: boolean };

/**
 * The books of the simulation, kept by the shoppers themselves from what the store showed them and what they paid, never
 * from what the app has stored: dashboards have to come to the same figures.
 */
export class Ledger {
  readonly #visitors = new Map<string, Entry>();
  readonly #orders = new Map<string, BookedOrder>();

  meet(visitor: string, arm: Arm): void {
    if (!this.#visitors.has(visitor)) this.#visitors.set(visitor, { arm, deeds: new Set() });
  }

  note(visitor: string, deed: Deed): void {
    this.#visitors.get(visitor)?.deeds.add(deed);
  }

  /** `goods`: what was paid without shipping and tax. `visitor` null: nobody knows who it was. */
  bookOrder(name: string, { visitor, goods }: { visitor: string | null; goods: number }): void {
    if (this.#orders.has(name)) throw new Error(`${name} was booked before.`);
    this.#orders.set(name, { visitor, net: goods, isCancelled: false });
    if (visitor !== null) this.note(visitor, "ordered");
  }

  cancel(name: string): void {
    const order = this.#requireOrder(name);
    order.isCancelled = true;
    order.net = 0;
  }

  /** Null: everything. */
  giveBack(name: string, amount: number | null): void {
    const order = this.#requireOrder(name);
    order.net = amount === null ? 0 : Math.max(0, order.net - amount);
  }

  totals(arm?: Arm): LedgerTotals {
    const entries = [...this.#visitors.values()].filter((entry) => arm === undefined || entry.arm === arm);
    const count = (deed: Deed) => entries.filter(({ deeds }) => deeds.has(deed)).length;
    const orders = this.#liveOrders().filter(({ visitor }) => {
      const entry = visitor === null ? undefined : this.#visitors.get(visitor);
      return entry !== undefined && (arm === undefined || entry.arm === arm);
    });
    return {
      visitors: entries.length,
      engaged: count("engaged"),
      recommended: count("recommended"),
      addedToCart: count("addedToCart"),
      startedCheckout: count("startedCheckout"),
      ordered: count("ordered"),
      orders: orders.length,
      netRevenue: sumOf(orders),
    };
  }

  unjoined(): { orders: number; netRevenue: number } {
    const orders = this.#liveOrders().filter(({ visitor }) => visitor === null);
    return { orders: orders.length, netRevenue: sumOf(orders) };
  }

  /** Of all orders that were ever placed. */
  orderNames(): string[] {
    return [...this.#orders.keys()];
  }

  #liveOrders(): BookedOrder[] {
    return [...this.#orders.values()].filter(({ isCancelled }) => !isCancelled);
  }

  #requireOrder(name: string): BookedOrder {
    const order = this.#orders.get(name);
    if (!order) throw new Error(`${name} is not in the books.`);
    return order;
  }
}

function sumOf(orders: BookedOrder[]): number {
  return orders.reduce((sum, { net }) => sum + net, 0);
}
