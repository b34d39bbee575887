import { z } from "zod";
import { openingMoveSchema } from "./opening-move";
import { shopSettingsSchema } from "./shop-settings";

export const MAX_ARMS = 6;
/** A shop's drafts, running and stopped experiments together. */
export const MAX_EXPERIMENTS = 200;

/**
 * What an experiment is about: every opening, the openings of one move (`opening:size-help`), one of the merchant's rules for
 * openings (`rule:<id>`), the agent's tone, or the discounts that it offers.
 */
export const experimentSubjectSchema = z.union([
  z.literal("opening"),
  z.templateLiteral(["opening:", openingMoveSchema]),
  z.templateLiteral(["rule:", z.string().regex(/^[\w-]{1,60}$/)]),
  z.literal("tone"),
  z.literal("discount"),
]);
export type ExperimentSubject = z.infer<typeof experimentSubjectSchema>;

const words = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/\s+/g, " "))
  .pipe(
    z
      .string()
      .min(10, "Write what the assistant says, in at least 10 characters.")
      .max(200, "Keep it to 200 characters: shoppers only glance at it.")
      .refine((text) => !/[{}]/.test(text.replaceAll("{product}", "")), "The only placeholder is {product}."),
  );

/** What is done to the visitors of an arm. held-out: nothing is said, or no discount is offered. */
export const treatmentSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("usual") }),
  z.object({ kind: z.literal("held-out") }),
  /** The rule that is tried does not count, as if the merchant had switched it off. */
  z.object({ kind: z.literal("rule-off") }),
  /** `{product}` stands for the title of the product on the page. */
  z.object({ kind: z.literal("words"), text: words }),
  z.object({ kind: z.literal("tone"), tone: shopSettingsSchema.shape.tone.unwrap() }),
]);
export type Treatment = z.infer<typeof treatmentSchema>;

export const armSchema = z.object({
  name: z.string().trim().min(1, "Give the group a name.").max(40, "Keep the name to 40 characters."),
  /** Per cent of the visitors. */
  share: z
    .int("Enter a whole number.")
    .min(1, "Every group needs at least 1%.")
    .max(99, "Leave some shoppers for the other groups."),
  does: treatmentSchema,
});
export type ExperimentArm = z.infer<typeof armSchema>;

/** What must not get worse while revenue is tried to be made better; `revenue`: of all, the arm itself must not lose much. */
export const guardrailMetricSchema = z.enum([
  "revenue",
  "refund-rate",
  "dismissals",
  "complaints",
  "page-speed",
  "page-response",
]);
export type GuardrailMetric = z.infer<typeof guardrailMetricSchema>;

/** Pages are measured in every arm while an experiment with one of these runs, and otherwise not at all. */
export const SPEED_GUARDRAILS: readonly GuardrailMetric[] = ["page-speed", "page-response"];

export const guardrailSettingSchema = z.object({
  metric: guardrailMetricSchema,
  /** Relative harm that is put up with: 0.1 for ten per cent. */
  tolerance: z.number().min(0).max(1),
});
export type GuardrailSetting = z.infer<typeof guardrailSettingSchema>;

/** So many of a hundred visitors at least are dealt by the shares: without them nothing would be learnt any more. */
const FEWEST_DEALT = 20;

/** The JSON column of an experiment. */
export const experimentPlanSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  arms: z
    .array(armSchema)
    .min(2, "An experiment compares at least two groups.")
    .max(MAX_ARMS, `Keep to ${MAX_ARMS} groups.`),
  guardrails: z.array(guardrailSettingSchema).max(10),
  /**
   * Per cent of the visitors who get an arm as often as it is likely to be the best (a bandit by Thompson sampling). They are
   * not compared: the others are dealt by the shares as ever, which is what each arm keeps at least.
   */
  adaptiveShare: z
    .int()
    .min(0)
    .max(100 - FEWEST_DEALT, `Leave at least ${FEWEST_DEALT} of 100 shoppers to the groups.`)
    .default(0),
});

/** Which treatments make sense for what. */
export function treatmentsOf(subject: ExperimentSubject): Treatment["kind"][] {
  if (subject === "tone") return ["usual", "tone"];
  if (subject.startsWith("rule:")) return ["usual", "rule-off"];
  if (subject === "opening" || subject === "discount") return ["usual", "held-out"];
  return ["usual", "held-out", "words"];
}

/** Whether shoppers may be given what does best while it runs: words are easily exchanged, a price or a silence is not. */
export function mayAdapt(subject: ExperimentSubject): boolean {
  return subject.startsWith("opening:");
}

/** What the form sends. */
export const experimentDraftSchema = experimentPlanSchema
  .omit({ schemaVersion: true })
  .extend({
    name: z
      .string()
      .trim()
      .min(3, "Give the experiment a name of at least 3 characters.")
      .max(80, "Keep the name to 80 characters."),
    subject: experimentSubjectSchema,
    /** ISO 639-1 of the only language of visitors who take part; null: all. Wordings are of one language. */
    language: z
      .string()
      .regex(/^[a-z]{2}$/, "Choose a language.")
      .nullable(),
  })
  .superRefine(({ arms, subject, language, adaptiveShare }, context) => {
    const refuse = (path: (string | number)[], message: string) => {
      context.addIssue({ code: "custom", path, message });
    };
    const total = arms.reduce((sum, { share }) => sum + share, 0);
    if (total !== 100) refuse(["shares"], `The shares add up to ${total}%. Make them 100%.`);

    const allowed = treatmentsOf(subject);
    arms.forEach(({ name, does }, index) => {
      const earlier = arms.slice(0, index);
      if (earlier.some((arm) => arm.name.toLowerCase() === name.toLowerCase())) {
        refuse(["arms", index, "name"], "Another group has this name.");
      }
      if (!allowed.includes(does.kind))
        refuse(["arms", index, "does"], "This does not fit what the experiment is about.");
      if (earlier.some((arm) => JSON.stringify(arm.does) === JSON.stringify(does))) {
        refuse(["arms", index, "does"], "Another group does the same.");
      }
    });
    if (language === null && arms.some(({ does }) => does.kind === "words")) {
      refuse(["language"], "Choose the language your words are in.");
    }
    if (adaptiveShare > 0 && (!mayAdapt(subject) || arms.filter(({ does }) => does.kind !== "held-out").length < 2)) {
      refuse(["adaptiveShare"], "This needs two groups at least in which an opening of one kind is said.");
    }
  });
export type ExperimentDraft = z.infer<typeof experimentDraftSchema>;

export type ExperimentStatus = "draft" | "running" | "stopped";

export type Experiment = ExperimentDraft & {
  id: string;
  /** Of the hash that deals the arms. */
  salt: string;
  status: ExperimentStatus;
  createdAt: Date;
  startedAt: Date | null;
  stoppedAt: Date | null;
  /** Why it was stopped, in plain words. */
  stopReason: string | null;
  /** Key of the arm that everybody gets since it was stopped; null: the usual. */
  keptArm: string | null;
  /** Raised with every change of a draft. */
  revision: number;
};

/** What deals an arm, or gives everybody the one that was kept. */
export type RunningExperiment = Pick<
  Experiment,
  "id" | "subject" | "salt" | "language" | "arms" | "keptArm" | "adaptiveShare"
> & {
  /** By the arm's key, how likely it is the best; empty until that was worked out. */
  chances: Partial<Record<string, number>>;
};
