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
    adaptiveShare: 0,
    chances: {},
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

  describe("where most visitors get what does best so far", () => {
    const words = (text: string): Treatment => ({ kind: "words", text });
    const trial = (chances: RunningExperiment["chances"]): RunningExperiment => ({
      ...anExperiment({
        subject: "opening:size-help",
        shares: [40, 40, 20],
        does: [words("Which size?"), words("Shall I help?"), HELD_OUT],
      }),
      adaptiveShare: 80,
      chances,
    });
    const decide = (chances: RunningExperiment["chances"]) => (visitor: { id: string; language: string }) =>
      decideArm([trial(chances)], "opening:size-help", visitor);
    const isFollowing = (decision: ReturnType<typeof decideArm>) => decision.exposures.length === 0;

    test("they are compared with nobody, and every arm keeps its share of the others", () => {
      const decisions = visitors.map(decide({ a: 0.02, b: 0.98 }));
      const compared = decisions.filter((decision) => !isFollowing(decision));
      const partOf = (arm: string) => compared.filter(({ exposures: [one] }) => one?.arm === arm).length / 5000;

      expect(compared.length / 5000).toBeCloseTo(0.2, 1);
      for (const [arm, share] of Object.entries({ a: 0.08, b: 0.08, c: 0.04 })) {
        expect(Math.abs(partOf(arm) - share)).toBeLessThan(0.015);
      }
    });

    test("each arm is said to them as often as it is likely to be the best, and silence never", () => {
      const following = visitors.map(decide({ a: 0.25, b: 0.75 })).filter(isFollowing);
      const said = following.filter(({ wording }) => wording === "Shall I help?");

      expect(said.length / following.length).toBeCloseTo(0.75, 1);
      expect(following.some(({ isHeldOut }) => isHeldOut)).toBe(false);
    });

    test("before anything is known they are dealt evenly, and who is compared never changes", () => {
      const before = visitors.map(decide({}));
      const later = visitors.map(decide({ a: 1, b: 0 }));
      const following = before.filter(isFollowing);

      expect(following.filter(({ wording }) => wording === "Which size?").length / following.length).toBeCloseTo(
        0.5,
        1,
      );
      expect(later.map(({ exposures }) => exposures)).toEqual(before.map(({ exposures }) => exposures));
    });
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
