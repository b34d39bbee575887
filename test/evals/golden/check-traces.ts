import type { TurnTrace } from "~/contracts/turn-trace";
import { findSpecialist } from "~/agent/specialists/find-specialist";
import { SPECIALIST_NAMES } from "~/agent/specialists/specialist-name";

/** Calls that went through although the specialist that made them may not. */
export function checkTraces(traces: TurnTrace[]): { kind: "tool-outside-permission"; detail: string }[] {
  return traces.flatMap(({ steps }) =>
    steps
      .filter(({ tool, specialist, decision }) => decision.verdict === "allow" && !mayCall(specialist, tool))
      .map(({ tool, specialist }) => ({
        kind: "tool-outside-permission" as const,
        detail: `${tool} by ${specialist ?? "nobody"}`,
      })),
  );
}

function mayCall(specialist: string | null, tool: string): boolean {
  const name = SPECIALIST_NAMES.find((known) => known === specialist);
  return name !== undefined && (findSpecialist(name).tools as readonly string[]).includes(tool);
}
