import { SPEED_GUARDRAILS } from "~/contracts/experiment";
import { applyFactors } from "~/lib/hesitation/learning/reason-factors";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";
import type { ShopConnection } from "~/ports/shop-connection";
import type { Shop } from "~/ports/shop-store";

/**
 * Prints the shop's public settings into its pages: an app-data metafield that Liquid reads, so the loader needs no request
 * of its own. Call it after every change of the settings or of the learnt weights, and when an experiment starts or ends.
 * `apiOrigin`: origin of this app for `/agent/*`.
 */
export async function publishShopConfig(
  {
    connection,
    experiments,
    reasonLearning,
  }: { connection: ShopConnection; experiments: ExperimentStore; reasonLearning: ReasonLearningStore },
  shop: Pick<Shop, "proxyPath" | "experimentSalt" | "settings">,
  apiOrigin: string,
): Promise<void> {
  const running = (await experiments.list()).filter(({ status }) => status === "running");
  const { agentName, holdoutShare, paused, openings } = shop.settings;
  const { hesitation, exit, welcome, followUp, learnsWeights } = openings;
  const learnt = learnsWeights ? await reasonLearning.read() : null;
  await connection.publishConfig({
    proxyPath: shop.proxyPath,
    apiOrigin,
    experimentSalt: shop.experimentSalt,
    holdoutShare,
    agentName,
    paused,
    // Who is asked how an order went has come back: the same moment as a welcome.
    openings: { hesitation, exit, welcome: welcome || followUp },
    reasonWeights: applyFactors(learnt?.inUse?.factors ?? {}),
    measuresSpeed: running.some(({ guardrails }) => guardrails.some(({ metric }) => SPEED_GUARDRAILS.includes(metric))),
  });
}
