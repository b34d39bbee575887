import type { NeedState } from "~/contracts/need-state";
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
  const { language, input, locale } = situation;
  const choice = { language, tone: input.settings.tone, seed: input.turnId };
  const showNeed = (need: NeedState) =>
    desk.send({ type: "need-state", chips: buildChips(need, input.shop.currency, locale, choice) });

  if (situation.needChanged) await showNeed(situation.need);
  await embeddedBrain.takeTurn(situation, route, desk, signal);
  if (desk.changes.needState) await showNeed(desk.changes.needState);
  await desk.sayFallbackIfSilent();
}
