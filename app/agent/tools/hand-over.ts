import { z } from "zod";
import type { Tool } from "./tool";

const inputSchema = z.object({ reason: z.string().max(200).default("") });
type Input = z.infer<typeof inputSchema>;
type Output = { state: "person" | "form" };

/** Whether a person is here now; if not, the shopper is asked to leave a message. */
export const handOver: Tool<Input, Output> = {
  name: "hand_over",
  description: "Bring in a person: always allowed, and right whenever the shopper asks for one.",
  input: inputSchema,
  timeoutMs: 3000,

  async execute(_input, { ports }) {
    return { state: (await ports.handoff.isPersonPresent()) ? "person" : "form" };
  },

  curate: (output) => output,
};
