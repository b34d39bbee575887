import type { Specialist } from "./specialist";

export const escalation = {
  name: "escalation",
  brief:
    "Bring in a person when the shopper asks for one, is angry, or needs advice that a shop must not give. Take the message down in the shopper's own words.",
  tools: ["hand_over", "leave_message"],
  moves: [
    "hand-over",
    "soothe",
    "leave-message",
    "note-detail",
    "take-feedback",
    "decline-advice",
    "protect-others",
    "stay-safe",
  ],
} as const satisfies Specialist;
