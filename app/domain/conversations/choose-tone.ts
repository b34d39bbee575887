import type { ShopSettings } from "~/contracts/shop-settings";
import { decideArm } from "~/lib/decide-arm";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { VisitStore } from "~/ports/visit-store";

type Dependencies = { experiments: ExperimentStore; visits: VisitStore; clock: Clock };

/**
 * The settings that a visitor's replies are written with: where an experiment about the tone runs, in the tone of their arm,
 * which is noted. Only visitors who are counted and meet the agent take part.
 */
export async function chooseTone(
  { experiments, visits, clock }: Dependencies,
  visitor: { id: string; isPreview: boolean },
  settings: ShopSettings,
  language: string,
): Promise<ShopSettings> {
  if (visitor.isPreview) return settings;
  const running = await experiments.listRunning();
  if (!running.some(({ subject }) => subject === "tone")) return settings;

  const known = await visits.findVisitor(visitor.id);
  if (known?.arm !== "agent" || known.isPreview) return settings;

  const { tone, exposures } = decideArm(running, "tone", { id: visitor.id, language });
  const at = clock.now();
  await experiments.noteExposures(exposures.map((exposure) => ({ ...exposure, visitorId: visitor.id, at })));
  return tone === null ? settings : { ...settings, tone };
}
