import { z } from "zod";
import { defineAction } from "../control-action.ts";

/** Back to the first moment: the shops that were added, seeded anew. */
export const resetAction = defineAction(z.object({}), (_input, { reset, context }) => {
  reset();
  return { shops: [...context.shops.keys()] };
});
