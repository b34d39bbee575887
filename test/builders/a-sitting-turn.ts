import { turnTraceSchema, type TurnTrace } from "~/contracts/turn-trace";
import type { SittingTurn } from "~/ports/sitting-store";

type Said = {
  /** Names, each held for certain. */
  intents?: string[];
  mood?: number;
  unmet?: string | null;
  costMicros?: number;
};

/** The trace of a message with these intents; of a tap with null. */
export function aTrace(said: Said | null): TurnTrace {
  const { intents = [], mood = 0, unmet = null, costMicros = 0 } = said ?? {};
  const model = { name: "model", calls: 1, inputTokens: 1, cachedInputTokens: 0, outputTokens: 1, costMicros };
  return turnTraceSchema.parse({
    brain: "embedded",
    language: "en",
    perception: said && {
      intents: intents.map((name) => ({ name, confidence: 0.9 })),
      entities: [],
      sentiment: { score: mood, label: "neutral" },
    },
    needState: {},
    specialist: "sales/search",
    steps: [],
    guardrails: [],
    unmet,
    model: costMicros === 0 ? null : { ...model, isEstimated: false, fallback: null, repaired: false, dropped: 0 },
    ms: 1,
  });
}

const START = Date.parse("2026-11-02T10:00:00Z");

/** A turn that began so many minutes after ten o'clock, took two seconds and said its first words after one. */
export function aSittingTurn(minute: number, said: Said & Partial<Omit<SittingTurn, "trace">> = {}): SittingTurn {
  const startedAt = new Date(START + minute * 60_000);
  const { tap = null } = said;
  return {
    ...{ id: `turn-${minute}`, isCompleted: true, blocks: ["text-delta"], ending: "Here you are.", productType: null },
    ...{ startedAt, firstReplyAt: new Date(startedAt.getTime() + 1000), endedAt: new Date(startedAt.getTime() + 2000) },
    ...said,
    tap,
    trace: aTrace(tap === null ? said : null),
  };
}
