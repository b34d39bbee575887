import {
  type Experiment,
  type ExperimentSubject,
  type GuardrailMetric,
  guardrailMetricSchema,
  type Treatment,
} from "~/contracts/experiment";

type Tone = Extract<Treatment, { kind: "tone" }>["tone"];

/** What is typed for an arm; `text` and `tone` count where `kind` asks for them. */
export type ArmFields = { name: string; share: string; kind: Treatment["kind"]; text: string; tone: Tone };

/** What the form holds. Tolerances are parts of one; "" leaves a guardrail out. */
export type ExperimentFields = {
  name: string;
  subject: ExperimentSubject;
  /** "": all languages. */
  language: string;
  arms: ArmFields[];
  guardrails: Record<GuardrailMetric, string>;
  /** Per cent of the shoppers who get what does best so far. */
  adaptiveShare: string;
};

/** By path: "name", "shares", "language", "arms.1.name", "arms.1.does". */
export type ExperimentErrors = Record<string, string>;

const EMPTY_ARM = { text: "", tone: "concise" } as const;

/** What makes sense to begin with. */
export function armsFor(subject: ExperimentSubject): ArmFields[] {
  const usual = { ...EMPTY_ARM, name: "As usual", kind: "usual" as const };
  if (subject === "opening")
    return [
      { ...usual, share: "90" },
      { ...EMPTY_ARM, name: "Silence", share: "10", kind: "held-out" },
    ];
  if (subject === "discount")
    return [
      { ...usual, share: "90" },
      { ...EMPTY_ARM, name: "No discount", share: "10", kind: "held-out" },
    ];
  if (subject.startsWith("rule:"))
    return [
      { ...EMPTY_ARM, name: "With the rule", share: "50", kind: "usual" },
      { ...EMPTY_ARM, name: "Without it", share: "50", kind: "rule-off" },
    ];
  const kind = subject === "tone" ? "tone" : "words";
  const name = subject === "tone" ? "Other tone" : "Other words";
  return [
    { ...usual, share: "50" },
    { ...EMPTY_ARM, name, share: "50", kind },
  ];
}

export function emptyFields(): ExperimentFields {
  return {
    ...{ name: "", subject: "opening", language: "", arms: armsFor("opening") },
    guardrails: {
      ...{ revenue: "0.1", "refund-rate": "0.2", dismissals: "", complaints: "" },
      ...{ "page-speed": "0.1", "page-response": "0.2" },
    },
    adaptiveShare: "0",
  };
}

export function toFields({
  name,
  subject,
  language,
  arms,
  guardrails,
  adaptiveShare,
}: Omit<Experiment, "createdAt">): ExperimentFields {
  const toleranceOf = (metric: GuardrailMetric) => guardrails.find((setting) => setting.metric === metric)?.tolerance;
  return {
    ...{ name, subject, language: language ?? "" },
    arms: arms.map((arm) => ({
      ...EMPTY_ARM,
      ...{ name: arm.name, share: String(arm.share), kind: arm.does.kind },
      ...(arm.does.kind === "words" ? { text: arm.does.text } : {}),
      ...(arm.does.kind === "tone" ? { tone: arm.does.tone } : {}),
    })),
    guardrails: {
      revenue: String(toleranceOf("revenue") ?? ""),
      "refund-rate": String(toleranceOf("refund-rate") ?? ""),
      dismissals: String(toleranceOf("dismissals") ?? ""),
      complaints: String(toleranceOf("complaints") ?? ""),
      "page-speed": String(toleranceOf("page-speed") ?? ""),
      "page-response": String(toleranceOf("page-response") ?? ""),
    },
    adaptiveShare: String(adaptiveShare),
  };
}

/** What the server parses. */
export function toDraft({ name, subject, language, arms, guardrails, adaptiveShare }: ExperimentFields) {
  return {
    ...{ name, subject, language: language === "" ? null : language },
    arms: arms.map(({ name: armName, share, kind, text, tone }) => ({
      ...{ name: armName, share: share.trim() === "" ? 0 : Number(share) },
      does: kind === "words" ? { kind, text } : kind === "tone" ? { kind, tone } : { kind },
    })),
    guardrails: guardrailMetricSchema.options.flatMap((metric) =>
      guardrails[metric] === "" ? [] : [{ metric, tolerance: Number(guardrails[metric]) }],
    ),
    adaptiveShare: Number(adaptiveShare),
  };
}

/** Where a refused draft needs another look. */
export function toErrors(issues: readonly { path: PropertyKey[]; message: string }[]): ExperimentErrors {
  return Object.fromEntries(
    issues.toReversed().map(({ path, message }) => {
      // What is wrong with a treatment is shown beside it, whichever part of it is meant.
      const field = path[0] === "arms" && path.length > 3 ? path.slice(0, 3) : path;
      return [field.map(String).join("."), message];
    }),
  );
}
