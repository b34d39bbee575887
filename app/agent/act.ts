import type { NeedState } from "~/contracts/need-state";
import type { Brain, BrainReport } from "./brains/brain";
import type { OpenDesk } from "./desk/open-desk";
import { joinNames } from "./brains/embedded/name-facts";
import { anchorNeed } from "./need-state/anchor-need";
import { buildChips, labelWish } from "./need-state/build-chips";
import { chooseText } from "./reply/texts/choose-text";
import type { RouteStep } from "./specialists/route";
import type { Situation } from "./situation";
import { getProduct } from "./tools/get-product";

/** The brain plays its part at the desk; every sentence is verified there. A person who answers silences the agent. */
export async function act(
  brain: Brain,
  opened: Situation,
  route: RouteStep[],
  desk: OpenDesk,
  signal: AbortSignal,
): Promise<BrainReport> {
  const { language, input, locale } = opened;
  const choice = { language, tone: input.settings.tone, seed: input.turnId };
  const showNeed = (need: NeedState) =>
    desk.send({ type: "need-state", chips: buildChips(need, input.shop.currency, locale, choice) });

  const situation = await startFromProduct(opened, desk);
  const isAboutMemory = route.some(({ move }) => move === "tell-memory" || move === "forget");
  if (situation.needChanged || (input.memory.showsProfile && !isAboutMemory)) await showNeed(situation.need);
  if (situation.brought.length > 0) await sayBrought(situation, desk);
  const report = await brain.takeTurn(situation, route, desk, signal);
  if (desk.changes.needState && desk.changes.needState !== situation.need) await showNeed(desk.changes.needState);
  await desk.sayFallbackIfSilent();
  return report;
}

/** What is remembered and steers this search is named. */
async function sayBrought({ brought, language, locale, input }: Situation, desk: OpenDesk): Promise<void> {
  const choice = { language, tone: input.settings.tone, seed: input.turnId };
  const names = brought.map((constraint) => labelWish(constraint, choice));
  await desk.say(chooseText(choice, "memory.used", { facts: joinNames(names, locale) }));
}

/** "Like this but waterproof": what this is has to be read before the need is known. */
async function startFromProduct(situation: Situation, desk: OpenDesk): Promise<Situation> {
  const { startsFrom, need, perception, input } = situation;
  if (startsFrom === null) return situation;
  desk.enter("sales");
  await desk.use(getProduct, { productIds: [startsFrom] });
  const document = desk.evidence.documents.get(startsFrom);
  if (!document) return situation;

  const before = new Set(input.memory.needState.constraints.map(({ id }) => id));
  const anchored = anchorNeed(need, document, {
    constraints: need.constraints.filter(({ id }) => !before.has(id)),
    isCheaper: perception.cues.cheaper,
    isPricier: perception.cues.pricier,
  });
  desk.adoptNeed(anchored);
  return { ...situation, need: anchored, needChanged: true };
}
