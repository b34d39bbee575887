import { conceptsOf } from "~/agent/knowledge/question-concepts";
import { englishOf } from "~/agent/knowledge/english-of";
import type { DemandView, QuestionView, WishView } from "~/contracts/demand-view";
import { addDays } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { DemandLog, UnmetDemandSummary } from "~/ports/demand-log";

const MAX_ROWS = 200;
const MAX_EXAMPLES = 3;

/** What shoppers asked for and did not get in the last days (UTC), most often asked first. */
export async function readDemand(
  { demand, clock }: { demand: DemandLog; clock: Clock },
  { days }: { days: number },
): Promise<DemandView> {
  const since = addDays(clock.now().toISOString().slice(0, 10), 1 - days);
  const [wishes, questions] = await Promise.all([
    demand.listSince(since, "product", MAX_ROWS),
    demand.listSince(since, "question", MAX_ROWS),
  ]);
  return { wishes: wishes.map(toWish), questions: groupQuestions(questions) };
}

function toWish({ asked, missing, times, budgets, budgetTotal, prices, lastAt }: UnmetDemandSummary): WishView {
  const budget = budgets > 0 ? Math.round(budgetTotal / budgets) : null;
  const estimate =
    budget !== null
      ? { basis: "budget" as const, low: budget, high: budget }
      : prices && { basis: "prices" as const, ...prices };
  return { asked, missing, times, estimate, lastAt: lastAt.toISOString() };
}

/** Shoppers hardly ever ask in the same words: questions about the same ideas are one. */
export function groupQuestions(questions: Pick<UnmetDemandSummary, "asked" | "times" | "lastAt">[]): QuestionView[] {
  const groups = new Map<string, QuestionView>();
  for (const { asked, times, lastAt } of questions) {
    const ideas = [...conceptsOf(`${asked} ${englishOf(asked)}`)].sort().join(" ");
    const key = ideas || asked;
    const at = lastAt.toISOString();
    const known = groups.get(key);
    if (!known) {
      groups.set(key, { question: asked, times, examples: [], lastAt: at });
      continue;
    }
    known.times += times;
    known.lastAt = at > known.lastAt ? at : known.lastAt;
    if (known.examples.length < MAX_EXAMPLES) known.examples.push(asked);
  }
  return [...groups.values()].sort((left, right) => right.times - left.times || (left.lastAt < right.lastAt ? 1 : -1));
}
