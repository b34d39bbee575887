import { z } from "zod";
import type { UndoOutcome } from "~/ports/cart-desk";
import type { Tool } from "./tool";

const inputSchema = z.object({ writeId: z.string().max(60).nullable().default(null) });
type Input = z.infer<typeof inputSchema>;

/** Takes back the last write of this conversation, unless the cart was changed since. */
export const undoCartChange: Tool<Input, UndoOutcome> = {
  name: "undo_cart_change",
  description: "Undo the last change that was made to the cart here.",
  input: inputSchema,
  timeoutMs: 8000,

  async execute({ writeId }, { ports, evidence }) {
    const outcome = await ports.cart.undo(writeId);
    if (outcome.status === "undone" || outcome.status === "changed-since") evidence.cart = outcome.cart;
    // The theme's drawer and counter have to follow, as after any write.
    if (outcome.status === "undone") {
      evidence.writes.push({
        type: "cart-write",
        writeId: writeId ?? "undo",
        by: "server",
        status: "written",
        lines: [],
      });
    }
    return outcome;
  },

  curate: (outcome) => ({ status: outcome.status }),
};
