import { expect, test } from "vitest";
import type { RunningExperiment } from "~/contracts/experiment";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { chooseTone } from "~/domain/conversations/choose-tone";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { VisitorRecord, VisitStore } from "~/ports/visit-store";

const NOW = new Date("2026-11-20T12:00:00Z");
const settings = shopSettingsSchema.parse({ tone: "warm" });
const tones: RunningExperiment = {
  ...{ id: "tones", subject: "tone", salt: "salt", language: null, keptArm: null, adaptiveShare: 0, chances: {} },
  arms: [
    { name: "As usual", share: 34, does: { kind: "usual" } },
    { name: "Expert", share: 33, does: { kind: "tone", tone: "expert" } },
    { name: "Concise", share: 33, does: { kind: "tone", tone: "concise" } },
  ],
};

async function talk(visitor: Partial<VisitorRecord> = {}, experiments: RunningExperiment[] = [tones]) {
  const noted: { arm: string; visitorId: string; at: Date }[] = [];
  const id = visitor.id ?? "ada";
  const known = { id, arm: "agent", customerId: null, isPreview: false, ...visitor } as const;
  const dependencies = {
    experiments: {
      listRunning: () => Promise.resolve(experiments),
      noteExposures: (exposures: typeof noted) => Promise.resolve(void noted.push(...exposures)),
    } as unknown as ExperimentStore,
    visits: { findVisitor: () => Promise.resolve(known) } as Partial<VisitStore> as VisitStore,
    clock: { now: () => NOW },
  };
  const { tone } = await chooseTone(dependencies, known, settings, "en");
  return { tone, noted };
}

test("each visitor is answered in the tone of the arm, which is noted when they talk", async () => {
  const visitors = Array.from({ length: 60 }, (_, index) => `visitor-${index}`);
  const talks = await Promise.all(visitors.map((id) => talk({ id })));

  expect(new Set(talks.map(({ tone }) => tone))).toEqual(new Set(["warm", "expert", "concise"]));
  for (const [index, { tone, noted }] of talks.entries()) {
    const arm = { warm: "a", expert: "b", concise: "c" }[tone];
    expect(noted).toEqual([{ experimentId: "tones", arm, visitorId: visitors[index], at: NOW }]);
  }
});

test.each<[string, Partial<VisitorRecord>]>([
  ["a preview", { isPreview: true }],
  ["the holdout", { arm: "holdout" }],
  ["who came without consent", { arm: null }],
])("%s takes no part", async (_who, visitor) => {
  expect(await talk({ id: "visitor-1", ...visitor })).toEqual({ tone: "warm", noted: [] });
});
