import { describe, expect, test } from "vitest";
import type { ExperimentSubject, RunningExperiment, Treatment } from "~/contracts/experiment";
import { decideArm } from "~/lib/decide-arm";

type Some = { subject: ExperimentSubject; shares?: number[]; does?: Treatment[]; language?: string | null };

const USUAL: Treatment = { kind: "usual" };
const HELD_OUT: Treatment = { kind: "held-out" };

function anExperiment({ subject, shares = [50, 50], does = [USUAL, HELD_OUT], language = null }: Some) {
  const arms = does.map((treatment, index) => ({
    name: `arm ${index}`,
    share: shares[index] ?? 0,
    does: treatment,
  }));
  return {
    id: `about ${subject}`,
    subject,
    salt: `salt of ${subject}`,
    language,
    arms,
    keptArm: null,
  } satisfies RunningExperiment;
}

const visitors = Array.from({ length: 5000 }, (_, index) => ({ id: `visitor-${index}`, language: "en" }));

function shareOf(isSo: (visitor: { id: string; language: string }) => boolean): number {
  return visitors.filter(isSo).length / visitors.length;
}

describe("decideArm", () => {
  test("deals arms by their shares, and the same visitor always the same", () => {
    const experiments = [
      anExperiment({
        subject: "tone",
        shares: [70, 20, 10],
        does: [USUAL, { kind: "tone", tone: "expert" }, { kind: "tone", tone: "concise" }],
      }),
    ];
    const toneOf = (visitor: { id: string; language: string }) => decideArm(experiments, "tone", visitor).tone;

    expect(shareOf((visitor) => toneOf(visitor) === null)).toBeCloseTo(0.7, 1);
    expect(shareOf((visitor) => toneOf(visitor) === "expert")).toBeCloseTo(0.2, 1);
    expect(shareOf((visitor) => toneOf(visitor) === "concise")).toBeCloseTo(0.1, 1);
    expect(visitors.map(toneOf)).toEqual(visitors.map(toneOf));
  });

  test("asks the experiments about every opening first, and who is held out by those meets no narrower one", () => {
    const every = anExperiment({ subject: "opening" });
    const narrow = anExperiment({
      subject: "opening:size-help",
      does: [USUAL, { kind: "words", text: "Which size?" }],
    });
    const decisions = visitors.map((visitor) => decideArm([narrow, every], "opening:size-help", visitor));
    const heldOut = decisions.filter(({ isHeldOut }) => isHeldOut);
    const shown = decisions.filter(({ isHeldOut }) => !isHeldOut);

    expect(heldOut.length / visitors.length).toBeCloseTo(0.5, 1);
    for (const { exposures, wording } of heldOut) {
      expect([exposures, wording]).toEqual([[{ experimentId: every.id, arm: "b" }], null]);
    }
    expect(shown.every(({ exposures }) => exposures.length === 2)).toBe(true);
    // Salts of their own: the narrower experiment splits what the other one leaves evenly.
    expect(shown.filter(({ wording }) => wording === "Which size?").length / shown.length).toBeCloseTo(0.5, 1);
  });

  test("gives everybody what was kept, and logs nothing", () => {
    const experiment = { ...anExperiment({ subject: "opening:bundle" }), keptArm: "b" };

    expect(shareOf((visitor) => decideArm([experiment], "opening:bundle", visitor).isHeldOut)).toBe(1);
    expect(decideArm([experiment], "opening:bundle", { id: "ada", language: "en" }).exposures).toEqual([]);
  });

  test("leaves other moves, subjects and languages alone", () => {
    const experiments = [
      anExperiment({ subject: "opening:bundle" }),
      anExperiment({ subject: "opening:welcome", language: "de" }),
    ];
    const nothing = { isHeldOut: false, wording: null, tone: null, isRuleOff: false, exposures: [] };

    for (const visitor of visitors.slice(0, 50)) {
      expect(decideArm(experiments, "opening:size-help", visitor)).toEqual(nothing);
      expect(decideArm(experiments, "tone", visitor)).toEqual(nothing);
      expect(decideArm(experiments, "opening:welcome", visitor)).toEqual(nothing);
    }
    expect(
      shareOf(({ id }) => decideArm(experiments, "opening:welcome", { id, language: "de-AT" }).isHeldOut),
    ).toBeCloseTo(0.5, 1);
  });
});
