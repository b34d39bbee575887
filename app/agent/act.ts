import { embeddedBrain } from "./brains/embedded/embedded-brain";
import type { OpenDesk } from "./desk/open-desk";
import { buildChips } from "./need-state/build-chips";
import type { RouteStep } from "./specialists/route";
import type { Situation } from "./situation";

/** The brain plays its part at the desk; every sentence is verified there. A person who answers silences the agent. */
export async function act(
  situation: Situation,
  route: RouteStep[],
  desk: OpenDesk,
  signal: AbortSignal,
): Promise<void> {
  if (situation.needChanged) {
    const { language, input, locale, need } = situation;
    const choice = { language, tone: input.settings.tone, seed: input.turnId };
    await desk.send({ type: "need-state", chips: buildChips(need, input.shop.currency, locale, choice) });
  }
  await embeddedBrain.takeTurn(situation, route, desk, signal);
  await desk.sayFallbackIfSilent();
}
