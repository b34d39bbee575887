import type {
  ExperimentStatus,
  ExperimentSubject,
  GuardrailMetric,
  Treatment,
  ExperimentArm,
} from "~/contracts/experiment";
import { OPENING_MOVES } from "~/contracts/opening-move";
import type { NamedRule } from "./name-rules";

/** `rules`: the merchant's rules for openings by name (name-rules). */
export function nameSubject(subject: ExperimentSubject, rules: readonly NamedRule[]): string {
  if (subject.startsWith("rule:")) {
    return rules.find(({ id }) => subject === `rule:${id}`)?.name ?? "A rule that was removed";
  }
  if (subject === "opening") return "Every opening";
  if (subject === "tone") return "Tone of the assistant";
  if (subject === "discount") return "Discounts";
  const move = subject.slice("opening:".length).replaceAll("-", " ");
  return `Opening: ${move}`;
}

export function listSubjects(rules: readonly NamedRule[]): { label: string; value: ExperimentSubject }[] {
  const moves = OPENING_MOVES.map((move) => `opening:${move}` as const);
  const tried = rules.map(({ id }) => `rule:${id}` as const);
  return (["opening", ...moves, ...tried, "tone", "discount"] as const).map((value) => ({
    value,
    label: nameSubject(value, rules),
  }));
}

/** What the arms of a subject may do, as a choice in the form. */
export function nameTreatment(kind: Treatment["kind"], subject: ExperimentSubject): string {
  switch (kind) {
    case "usual":
      return "As usual";
    case "held-out":
      return subject === "discount" ? "Offer no discount" : "Say nothing";
    case "rule-off":
      return "Without this rule";
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
    help: "Compared with the group that all others are compared with.",
  },
  "refund-rate": { label: "More is refunded or cancelled", help: "As a share of the ordered amount." },
  dismissals: {
    label: "More openings are dismissed",
    help: "Per shopper who met the experiment. A group that hears nothing has nothing to dismiss: compared with it, 20% means 20 dismissals per 100 shoppers.",
  },
  complaints: {
    label: "More replies are rated unhelpful",
    help: "Per shopper who met the experiment. Compared with a group without any, 20% means 20 such replies per 100 shoppers.",
  },
  "page-speed": {
    label: "Pages load more slowly",
    help: "Time until the largest part of a page is drawn (LCP), averaged over the pages from then on. Judged once each group has 200 shoppers.",
  },
  "page-response": {
    label: "Pages respond more slowly",
    help: "The longest wait after a press or key on a page, averaged over the pages from then on; below 104 ms counts as 0. Judged once each group has 200 shoppers.",
  },
};

export const STATUS_BADGES: Record<ExperimentStatus, { label: string; tone?: "success" | "info" }> = {
  draft: { label: "Draft", tone: "info" },
  running: { label: "Running", tone: "success" },
  stopped: { label: "Stopped" },
};
