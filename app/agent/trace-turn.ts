import type { BrainReport } from "./brains/brain";
import type { OpenDesk } from "./desk/open-desk";
import type { GuardrailVerdict } from "./guardrails/guardrail";
import type { Perception } from "./perception/perception";
import type { RouteStep } from "./specialists/route";
import type { Situation } from "./situation";
import type { TurnTrace } from "./turn";

type TraceParts = {
  situation: Situation;
  /** Of the whole message. */
  perception: Perception;
  route: RouteStep[];
  guardrails: GuardrailVerdict[];
  desk: OpenDesk;
  report: BrainReport;
  milliseconds: number;
};

/** The whole turn as a merchant reads it later: what was understood, decided, called, refused and said. */
export function traceTurn(parts: TraceParts): TurnTrace {
  const { situation, perception, route, guardrails, desk, report, milliseconds } = parts;
  const { need, input } = situation;
  return {
    brain: report.brain,
    language: perception.language,
    perception:
      input.message === null
        ? null
        : {
            intents: perception.intents,
            entities: perception.entities.map(({ type, text, value, negated }) => ({
              type,
              text,
              value: negated ? { negated: true, value } : value,
            })),
            sentiment: perception.sentiment,
          },
    needState: desk.changes.needState ?? need,
    specialist: [...new Set(route.map(({ specialist, move }) => `${specialist}/${move}`))].join(" + "),
    steps: desk.steps,
    guardrails: [
      ...guardrails.map(({ name, triggered, detail }) => ({
        name,
        verdict: triggered ? ("blocked" as const) : ("pass" as const),
        detail,
      })),
      ...desk.guardrails,
    ],
    unmet: desk.unmet[0] ?? null,
    model: report.model,
    ms: milliseconds,
  };
}
