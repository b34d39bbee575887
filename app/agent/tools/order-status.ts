import { z } from "zod";
import type { Tool } from "./tool";

const inputSchema = z.object({ orderName: z.string().max(40).nullable().default(null) });
type Input = z.infer<typeof inputSchema>;
type Output = { status: "found" | "no-orders" | "not-found" | "not-logged-in"; names: string[] };

const MAX_ORDERS = 5;

/** Orders of the customer who is logged in to the store; nobody else's can be asked for. */
export const orderStatus: Tool<Input, Output> = {
  name: "order_status",
  description: "Status of the logged-in customer's own recent orders.",
  input: inputSchema,
  timeoutMs: 5000,

  async execute({ orderName }, { ports, evidence }) {
    const orders = await ports.orders.listRecent(MAX_ORDERS);
    if (orders === null) return { status: "not-logged-in", names: [] };
    if (orders.length === 0) return { status: "no-orders", names: [] };

    const wanted =
      orderName === null ? orders.slice(0, 1) : orders.filter((order) => digits(order.name) === digits(orderName));
    if (wanted.length === 0) return { status: "not-found", names: orders.map((order) => order.name) };
    evidence.orders.push(...wanted);
    return { status: "found", names: wanted.map((order) => order.name) };
  },

  curate: (output) => output,
};

function digits(name: string): string {
  return name.replace(/\D/g, "");
}
