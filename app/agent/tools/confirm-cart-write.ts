import { z } from "zod";
import type { CartOutcome } from "~/ports/cart-desk";
import { curateOutcome, recordOutcome } from "./cart-writing";
import type { Tool } from "./tool";

const inputSchema = z.object({ writeId: z.string().max(60), ok: z.boolean(), message: z.string().max(500).nullable() });
type Input = z.infer<typeof inputSchema>;

/** Reads back what the widget wrote. Only the widget's tap leads here: it is never offered to a model. */
export const confirmCartWrite: Tool<Input, CartOutcome> = {
  name: "confirm_cart_write",
  description: "Read back a write that the widget has done.",
  input: inputSchema,
  timeoutMs: 8000,

  async execute({ writeId, ok, message }, { ports, evidence }) {
    const outcome = await ports.cart.confirm(writeId, { ok, message });
    recordOutcome(outcome, [], evidence);
    return outcome;
  },

  curate: curateOutcome,
};
