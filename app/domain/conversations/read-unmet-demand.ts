import { z } from "zod";
import { needStateSchema, type NeedState } from "~/contracts/need-state";
import type { TurnTrace } from "~/contracts/turn-trace";
import { foldText } from "~/lib/fold-text";
import type { UnmetDemand } from "~/ports/demand-log";

const MAX_LENGTH = 200;
/** Addresses and long numbers say who asked, not what was asked for. */
const PERSONAL = /@|\d{6,}/;

/** A thing named in passing is no need, and "show me others" has found some before. */
const searchInputSchema = z.object({
  isTextOnly: z.literal(false).default(false),
  excludeIds: z.array(z.string()).max(0).default([]),
});
const searchOutputSchema = z.object({
  status: z.enum(["match", "near", "none"]),
  items: z.array(z.object({ misses: z.array(z.object({ constraintId: z.string() })).default([]) })).default([]),
});

/** What a turn looked for and did not find, from its trace; null where its last search met the need, or there was none. */
export function readUnmetDemand(trace: Pick<TurnTrace, "steps" | "needState">): UnmetDemand | null {
  const searches = trace.steps.flatMap(({ tool, input, output }) => {
    const isOfNeed = tool === "search_products" && searchInputSchema.safeParse(input).success;
    const result = isOfNeed ? searchOutputSchema.safeParse(output).data : undefined;
    return result ? [result] : [];
  });
  const last = searches[searches.length - 1];
  const need = needStateSchema.safeParse(trace.needState).data;
  if (!last || last.status === "match" || !need) return null;

  const asked = describeNeed(need);
  if (asked === "") return null;
  const missing = (last.items[0]?.misses ?? []).map(({ constraintId }) => describeMiss(constraintId, need));
  return {
    asked,
    missing: [...new Set(missing)].sort().join(", ").slice(0, MAX_LENGTH),
    budget: need.budget?.max ?? need.budget?.about ?? null,
  };
}

function describeNeed({ constraints, terms }: NeedState): string {
  const wishes = constraints.map(({ strength, value }) => (strength === "must-not" ? `not ${value}` : value));
  const words = [...wishes, ...terms].map(foldText).filter((word) => word !== "" && !PERSONAL.test(word));
  return [...new Set(words)].join(" ").slice(0, MAX_LENGTH);
}

/** "color: blue"; what is no constraint of the need is its budget. */
function describeMiss(constraintId: string, { constraints }: NeedState): string {
  const constraint = constraints.find(({ id }) => id === constraintId);
  if (!constraint) return "budget";
  const value = foldText(constraint.value);
  return `${constraint.kind}: ${constraint.strength === "must-not" ? `not ${value}` : value}`;
}
