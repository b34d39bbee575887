import { z } from "zod";
import type { CustomerOrder } from "~/ports/customer-orders";
import { stemsOf } from "../perception/phrase-index";
import type { Tool } from "./tool";

const inputSchema = z.object({
  orderName: z.string().max(40).nullable().default(null),
  /** Words for what was bought, where no number is named: "the beanie". The newest order with such a line is meant. */
  item: z.string().max(200).default(""),
});
type Input = z.infer<typeof inputSchema>;
type Output = { status: "found" | "no-orders" | "not-found" | "not-logged-in"; names: string[] };

const MAX_ORDERS = 5;

/** Orders of the customer who is logged in to the store; nobody else's can be asked for. */
export const orderStatus: Tool<Input, Output> = {
  name: "order_status",
  description: "Status of the logged-in customer's own recent orders.",
  input: inputSchema,
  timeoutMs: 5000,

  async execute({ orderName, item }, { ports, evidence }) {
    const orders = await ports.orders.listRecent(MAX_ORDERS);
    if (orders === null) return { status: "not-logged-in", names: [] };
    if (orders.length === 0) return { status: "no-orders", names: [] };

    const wanted =
      orderName === null
        ? newestWith(item, orders)
        : orders.filter((order) => digits(order.name) === digits(orderName));
    if (wanted.length === 0) return { status: "not-found", names: orders.map((order) => order.name) };
    evidence.orders.push(...wanted);
    return { status: "found", names: wanted.map((order) => order.name) };
  },

  curate: (output) => output,
};

function digits(name: string): string {
  return name.replace(/\D/g, "");
}

/** The newest order with a line that is called so; the newest of all where none is, or nothing is said. */
function newestWith(item: string, orders: CustomerOrder[]): CustomerOrder[] {
  const said = stemsOf(item);
  const named = orders.find(({ lines }) =>
    lines.some(({ title }) => stemsOf(title).some((word) => said.includes(word))),
  );
  return named ? [named] : orders.slice(0, 1);
}
