import type { z } from "zod";
import { changeCart, type changeCartInput } from "../../tools/change-cart";
import { askAboutPlan } from "./ask-about-plan";
import type { MoveContext } from "./move-context";
import { tellOutcome } from "./tell-outcome";

/** Changes lines as one write and tells what came of it, or asks where the message leaves something open. */
export async function writeChange(input: z.infer<typeof changeCartInput>, context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  const written = await desk.use(changeCart, input);
  if (written.ok) return tellOutcome(written.value, input.add.length > 0 ? "swap" : "change", context);
  if (await askAboutPlan({ tool: "change_cart", input }, written.decision, context)) return;
  return voice.say("cart.unavailable");
}
