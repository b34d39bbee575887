import { z } from "zod";
import { findForgotten, withoutFacts } from "../profile/forget-facts";
import type { Tool } from "./tool";

export const forgetShopperInput = z.object({ what: z.enum(["everything", "facts"]) });
type Input = z.infer<typeof forgetShopperInput>;

/** How much was deleted; what it was stays out of the trace. */
type ForgetOutput = { everything: boolean; facts: number };

/** Deletes what the shopper asked to forget, at once. Which facts are meant comes from the shopper's own words or tap. */
export const forgetShopper: Tool<Input, ForgetOutput> = {
  name: "forget_shopper",
  description: "Delete what is remembered of the shopper: all of it, or what they named.",
  input: forgetShopperInput,
  timeoutMs: 8000,

  async execute({ what }, { ports, evidence, situation }) {
    const { profile } = situation.input;
    const request = situation.forget;
    if (what === "everything") {
      await ports.memory.forgetEverything();
      evidence.profile = null;
      return { everything: true, facts: profile?.facts.length ?? 0 };
    }
    if (profile === null || request === null) return { everything: false, facts: 0 };
    const forgotten = findForgotten(request, profile);
    const left = withoutFacts(profile, forgotten, request);
    if (JSON.stringify(left) !== JSON.stringify(profile)) await ports.memory.keepOnly(left);
    evidence.profile = left;
    return { everything: false, facts: forgotten.length };
  },

  curate: (output) => output,
};
