import type { Experiment, GuardrailMetric } from "~/contracts/experiment";
import type { ExperimentResults, GuardrailReading } from "~/contracts/experiment-results";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Shop } from "~/ports/shop-store";
import { refreshResults } from "./refresh-results";

const ACTOR = "guardrail";

const HARMS: Record<GuardrailMetric, string> = {
  revenue: "earns less for each visitor",
  "refund-rate": "has more refunds or cancellations",
  dismissals: "is dismissed more often",
  complaints: "is rated unhelpful more often",
  "page-speed": "has slower pages",
  "page-response": "has pages that respond more slowly",
};

/** Stops every running experiment of a shop in which an arm does more harm than its guardrails put up with. Returns their ids. */
export async function guardExperiments(
  dependencies: { experiments: ExperimentStore; audit: AuditLog; clock: Clock },
  shop: Pick<Shop, "timezone" | "isDevelopment">,
): Promise<string[]> {
  const { experiments, audit, clock } = dependencies;
  const stopped: string[] = [];
  for (const { id } of await experiments.listRunning()) {
    const experiment = await experiments.find(id);
    if (experiment?.status !== "running") continue;
    const { results } = await refreshResults(dependencies, shop, experiment);
    const broken = results.guardrails.find((guardrail) => guardrail.broken.length > 0);
    if (!broken) continue;

    const reason = explain(experiment, results, broken);
    if (!(await experiments.stop(id, { reason, keptArm: null, actor: ACTOR, at: clock.now() }))) continue;
    const detail = { id, name: experiment.name, guardrail: broken.metric, reason };
    await audit.record({ actor: ACTOR, action: "experiment.stopped", detail });
    stopped.push(id);
  }
  return stopped;
}

function explain({ name }: Experiment, { arms }: ExperimentResults, { metric, tolerance, broken }: GuardrailReading) {
  const nameOf = (key: string | undefined) => arms.find((arm) => arm.key === key)?.name ?? name;
  const limit = new Intl.NumberFormat("en", { style: "percent" }).format(tolerance);
  return `A guardrail stopped it: “${nameOf(broken[0])}” clearly ${HARMS[metric]}, by more than ${limit}.`;
}
