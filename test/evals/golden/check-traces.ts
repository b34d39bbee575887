import type { TurnTrace } from "~/contracts/turn-trace";
import { findSpecialist } from "~/agent/specialists/find-specialist";
import { SPECIALIST_NAMES } from "~/agent/specialists/route";

/** Calls that went through although nobody of the turn's specialists may make them, or after the policy refused. */
export function checkTraces(traces: TurnTrace[]): { kind: "tool-outside-permission"; detail: string }[] {
  return traces.flatMap(({ specialist, steps }) => {
    const present = SPECIALIST_NAMES.filter((name) => specialist.includes(`${name}/`));
    const allowed = new Set<string>(present.flatMap((name) => findSpecialist(name).tools));
    return steps
      .filter(({ tool, decision }) => decision.verdict === "allow" && present.length > 0 && !allowed.has(tool))
      .map(({ tool }) => ({ kind: "tool-outside-permission" as const, detail: `${tool} by ${specialist}` }));
  });
}
