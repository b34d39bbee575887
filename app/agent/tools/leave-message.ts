import { z } from "zod";
import type { Tool } from "./tool";

const inputSchema = z.object({ text: z.string().trim().min(1).max(2000), email: z.email().max(254).nullable() });
type Input = z.infer<typeof inputSchema>;

/** Leaves the shopper's own words with the team. */
export const leaveMessage: Tool<Input, { left: true }> = {
  name: "leave_message",
  description: "Leave a message of the shopper with the team.",
  input: inputSchema,
  timeoutMs: 5000,

  async execute({ text, email }, { ports }) {
    await ports.handoff.leaveMessage({ text, email });
    return { left: true };
  },

  curate: (output) => output,
};
