import type { Constraint } from "~/contracts/need-state";
import { SPEAKERS_MARK } from "../../../need-state/people-beside";
import { labelConstraint } from "../../../need-state/label-constraint";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";
import type { SearchOutput } from "../../../tools/search-output";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { offerMarket } from "../say-market";
import { sayMiss } from "./say-miss";
import { askAudience } from "./ask-audience";
import { offerNextSteps } from "./offer-next-steps";
import { showFound } from "./show-found";
import { priceOfFound } from "./price-of-found";
import { describeNeed } from "./describe-need";

/** "A headlamp and gloves", "for my husband and me": the first of each, with what it misses where nothing fits completely. */
export async function presentApart(
  { apart, items, isWithinTotal }: SearchOutput & { apart: NonNullable<SearchOutput["apart"]> },
  context: MoveContext,
): Promise<void> {
  const { voice, desk, situation } = context;
  const picks = apart.flatMap(({ of, status, items: [best] }) => (best && status === "match" ? [{ of, best }] : []));
  if (picks.length > 0) {
    const names = picks.map(({ of, best }) => nameOfPick(of, best, context));
    await voice.say("kinds.pick", { names: joinNames(names, situation.locale) });
  }
  for (const {
    of,
    status,
    items: [best],
  } of apart) {
    if (best && status === "match") continue;
    const name = nameOfPart(of, context);
    if (!best) {
      desk.noteUnmet(describeNeed(context));
      await voice.say(of.kind === "audience" ? "people.none" : "kind.none", { what: name });
      continue;
    }
    await voice.say("kinds.near", { kind: name, title: slot.title(best.document.id), price: priceOfFound(best) });
    for (const miss of best.misses.slice(0, 2)) await sayMiss(miss, best, context);
  }
  if (isWithinTotal !== null && picks.length === apart.length)
    await voice.say(isWithinTotal ? "kinds.within" : "kinds.over", { budget: slot.budget() });
  await showFound(items, context);
  await offerMarket(context);
  if (await askAudience(items, context)) return;
  offerNextSteps(items, items.length, context);
}

/** What a thing is says its title; for whom it is, of several people, has to be said. */
function nameOfPick(of: Constraint, best: RankedProduct, context: MoveContext): string {
  const said = { title: slot.title(best.document.id), price: priceOfFound(best) };
  if (of.kind !== "audience") return context.voice.text("pick.name", said);
  return context.voice.text("people.pick", { ...said, who: nameOfPart(of, context) });
}

function nameOfPart(of: Constraint, { situation, voice }: MoveContext): string {
  if (of.kind !== "audience") return labelConstraint(of, situation.language);
  if (of.said === SPEAKERS_MARK) return voice.text("people.you");
  return voice.text(of.value === "men" ? "people.him" : of.value === "women" ? "people.her" : "people.child");
}
