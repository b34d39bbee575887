import { describe, expect, test } from "vitest";
import { planOpenings, type OpeningVisit } from "~/agent/openings/plan-openings";
import { experimentDraftSchema, type ExperimentSubject, type RunningExperiment } from "~/contracts/experiment";
import { openingConditionsSchema, type OpeningRule } from "~/contracts/opening-rule";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { controlOf } from "~/domain/experiments/control-of";
import { isRuleTried } from "~/domain/experiments/is-rule-tried";
import { isAnyTried, tryRules } from "~/domain/openings/try-rules";

const settings = shopSettingsSchema.parse({});
const visit: OpeningVisit = {
  ...{ page: "product", device: "phone", country: "US", segment: "new", cartValue: null, currency: "USD", hour: 12 },
};
const reasons = [
  { reason: "checks-size", weight: 0.9 },
  { reason: "compares-products", weight: 0.4 },
];

function aRule(id: string, action: OpeningRule["action"], isActive = true): OpeningRule {
  return { id, action, isActive, conditions: openingConditionsSchema.parse({}) };
}

function about(subject: ExperimentSubject, changes: Partial<RunningExperiment> = {}): RunningExperiment {
  const [left, right] = subject === "opening" ? (["usual", "held-out"] as const) : (["usual", "rule-off"] as const);
  return {
    ...{
      id: `about ${subject}`,
      subject,
      salt: `salt of ${subject}`,
      language: null,
      keptArm: null,
      adaptiveShare: 0,
      chances: {},
    },
    arms: [
      { name: "With", share: 50, does: { kind: left } },
      { name: "Without", share: 50, does: { kind: right } },
    ],
    ...changes,
  };
}

/** The first planned move, as if each had something to say. */
const tell = (rules: OpeningRule[]) => planOpenings({ reasons, settings, rules, visit })[0]?.move ?? "";
const visitors = Array.from({ length: 2000 }, (_, index) => ({ id: `visitor-${index}`, language: "en" }));
const trialOf = (rules: OpeningRule[], running: RunningExperiment[]) =>
  visitors.map((visitor) => tryRules(rules, running, visitor, tell));

describe("a rule that keeps silent", () => {
  const rules = [aRule("hush", "silence")];

  test("is off for one half, and everybody to whom that makes a difference has met it", () => {
    const trials = trialOf(rules, [about("rule:hush")]);
    const spokenTo = trials.filter((trial) => tell(trial.rules) !== "");

    expect(spokenTo.length / trials.length).toBeCloseTo(0.5, 1);
    expect(trials.every(({ exposures }) => exposures.length === 1)).toBe(true);
    expect(new Set(spokenTo.map(({ exposures }) => exposures[0]?.arm))).toEqual(new Set(["b"]));
  });

  test("that was left off for good is off for everybody, and tried on nobody", () => {
    const trials = trialOf(rules, [about("rule:hush", { keptArm: "b" })]);

    expect(trials.every(({ rules: left, exposures }) => left.length === 0 && exposures.length === 0)).toBe(true);
  });

  test("is not met by who hears nothing anyway", () => {
    const trials = trialOf(rules, [about("rule:hush"), about("opening")]);
    const met = trials.filter(({ exposures }) => exposures.length > 0);

    expect(met.length / trials.length).toBeCloseTo(0.5, 1);
  });
});

test("a rule that changes nothing at this moment is met by nobody", () => {
  // What is in stock instead is said first either way: for its reason, or by the rule.
  const trials = trialOf([aRule("sizes", "alternative")], [about("rule:sizes")]);

  expect(trials.every(({ rules, exposures }) => rules.length === 1 && exposures.length === 0)).toBe(true);
});

test("a rule that puts another move first is met", () => {
  const rules = [aRule("compare", "comparison")];
  const trials = trialOf(rules, [about("rule:compare")]);
  const told = trials.map((trial) => tell(trial.rules));

  expect(new Set(told)).toEqual(new Set(["comparison", "alternative"]));
  expect(trials.every(({ exposures }) => exposures.length === 1)).toBe(true);
});

test("a rule that is switched off or gone is not tried", async () => {
  const running = [about("rule:hush"), about("rule:gone")];
  const rules = [aRule("hush", "silence", false)];

  expect(isAnyTried(rules, running)).toBe(false);
  expect(trialOf(rules, running).every(({ exposures }) => exposures.length === 0)).toBe(true);
  const store = { listRunning: () => Promise.resolve([about("rule:hush"), about("rule:kept", { keptArm: "b" })]) };
  expect(await Promise.all(["hush", "kept", "other", null].map((id) => isRuleTried(store, id)))).toEqual([
    ...[true, false, false, false],
  ]);
});

test("such an experiment can be written, and shows what the rule adds", () => {
  const { arms } = about("rule:hush");
  const draft = { name: "Quiet hours", subject: "rule:hush", language: null, guardrails: [], arms };

  expect(experimentDraftSchema.safeParse(draft).success).toBe(true);
  expect(experimentDraftSchema.safeParse({ ...draft, subject: "opening" }).success).toBe(false);
  expect(controlOf({ arms })).toBe("b");
});
