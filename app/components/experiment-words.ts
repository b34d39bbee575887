import type {
  ExperimentStatus,
  ExperimentSubject,
  GuardrailMetric,
  Treatment,
  ExperimentArm,
} from "~/contracts/experiment";
import { OPENING_MOVES } from "~/contracts/opening-move";

export function nameSubject(subject: ExperimentSubject): string {
  if (subject === "opening") return "Every opening";
  if (subject === "tone") return "Tone of the assistant";
  if (subject === "discount") return "Discounts";
  const move = subject.slice("opening:".length).replaceAll("-", " ");
  return `Opening: ${move}`;
}

export const SUBJECT_CHOICES: { label: string; value: ExperimentSubject }[] = (
  ["opening", ...OPENING_MOVES.map((move) => `opening:${move}` as const), "tone", "discount"] as const
).map((value) => ({ value, label: nameSubject(value) }));

/** What the arms of a subject may do, as a choice in the form. */
export function nameTreatment(kind: Treatment["kind"], subject: ExperimentSubject): string {
  switch (kind) {
    case "usual":
      return "As usual";
    case "held-out":
      return subject === "discount" ? "Offer no discount" : "Say nothing";
    case "words":
      return "Other words";
    case "tone":
      return "Another tone";
  }
}

/** What exactly an arm does. */
export function describeTreatment({ does }: Pick<ExperimentArm, "does">, subject: ExperimentSubject): string {
  switch (does.kind) {
    case "words":
      return `Says “${does.text}”`;
    case "tone":
      return `Speaks in the ${does.tone} tone`;
    default:
      return nameTreatment(does.kind, subject);
  }
}

export const GUARDRAILS: Record<GuardrailMetric, { label: string; help: string }> = {
  revenue: {
    label: "It loses revenue per visitor",
    help: "Compared with the group that the others are compared with.",
  },
  "refund-rate": { label: "More is refunded or cancelled", help: "The part of what was ordered, as an amount." },
  dismissals: { label: "More openings are dismissed", help: "For each shopper who met the experiment." },
  complaints: { label: "More replies are judged unhelpful", help: "For each shopper who met the experiment." },
};

export const STATUS_BADGES: Record<ExperimentStatus, { label: string; tone?: "success" | "info" }> = {
  draft: { label: "Draft", tone: "info" },
  running: { label: "Running", tone: "success" },
  stopped: { label: "Stopped" },
};
