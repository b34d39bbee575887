import { z } from "zod";
import { needStateSchema, type NeedState } from "~/contracts/need-state";
import type { TurnTrace } from "~/contracts/turn-trace";
import { foldText } from "~/lib/fold-text";
import type { UnmetDemand } from "~/ports/demand-log";
import { withoutPerson } from "./without-person";

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

type Trace = Pick<TurnTrace, "steps" | "needState" | "unmet">;

/** What a turn looked for and did not find, from its trace: products, and answers. Nothing of who asked. */
export function readUnmetDemand(trace: Trace): UnmetDemand[] {
  return [readUnmetWish(trace), readUnmetNote(trace.unmet)].flatMap((demand) => demand ?? []);
}

/** As the brains note them: a question that no text answers, a product that is sold out. */
const QUESTION = /^question: (.+)$/s;
const SOLD_OUT = /^sold out: (.+)$/s;

function readUnmetNote(unmet: string | null): UnmetDemand | null {
  const question = withoutPerson(QUESTION.exec(unmet ?? "")?.[1] ?? "");
  if (question !== "") return { kind: "question", asked: question, missing: "", budget: null };
  const soldOut = foldText(SOLD_OUT.exec(unmet ?? "")?.[1] ?? "").slice(0, MAX_LENGTH);
  return soldOut === "" ? null : { kind: "product", asked: soldOut, missing: "stock", budget: null };
}

/** Null where the last search met the need, or there was none. */
function readUnmetWish(trace: Trace): UnmetDemand | null {
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
    kind: "product",
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
