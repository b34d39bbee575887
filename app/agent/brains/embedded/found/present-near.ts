import { BUDGET_CHIP } from "../../../need-state/remove-chip";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";
import type { SearchOutput } from "../../../tools/search-output";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { sayMiss } from "./say-miss";
import { sayNothingFound, sayNoSuchKind } from "./say-nothing-found";
import { sayWithheld } from "./say-withheld";
import { showFound } from "./show-found";
import { priceOfFound } from "./price-of-found";
import { labelWish } from "./label-wish";
import { describeNeed } from "./describe-need";

/** The nearest there is, with what it misses named; giving that up is offered, never done. */
export async function presentNear({ items, isWithheld }: SearchOutput, context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const [nearest, ...others] = items;
  if (!isWithheld) desk.noteUnmet(describeNeed(context));
  if (!nearest) return sayNothingFound(context);

  const category = situation.need.constraints.find(({ kind }) => kind === "category");
  if (category && nearest.misses.some(({ constraintId }) => constraintId === category.id))
    return isWithheld ? sayWithheld(context) : sayNoSuchKind(category, context);

  const onlyBudget = nearest.misses.every(({ constraintId }) => constraintId === BUDGET_CHIP);
  if (
    onlyBudget &&
    situation.perception.cues.cheaper &&
    !situation.perception.entities.some(({ type }) => type === "price")
  ) {
    return sayNothingCheaper(nearest, context);
  }
  const wishes = nearest.misses.map(({ constraintId }) => labelWish(constraintId, context));
  if (!isWithheld) await voice.say("near.intro", { wishes: joinNames([...new Set(wishes)], situation.locale) });
  await voice.say("near.pick", { title: slot.title(nearest.document.id), price: priceOfFound(nearest) });
  for (const miss of nearest.misses.slice(0, 2)) await sayMiss(miss, nearest, context);

  const alike = others.filter((item) =>
    item.misses.every(({ constraintId }) => nearest.misses.some((miss) => miss.constraintId === constraintId)),
  );
  await showFound([nearest, ...alike].slice(0, 3), context);
  const ids = [...new Set(nearest.misses.map(({ constraintId }) => constraintId))];
  const label = joinNames([...new Set(wishes)], situation.locale);
  const isAsked = await voice.ask({ kind: "relax", subject: ids.join("+"), data: { constraintIds: ids } }, "near.ask", {
    wishes: label,
  });
  if (isAsked) voice.offerYesOrNo();
}

/** "Cheaper" cannot be had: the limit that it would have set is dropped again. */
async function sayNothingCheaper(nearest: RankedProduct, context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  await voice.say("cheaper.none", { title: slot.title(nearest.document.id), price: priceOfFound(nearest) });
  desk.remember({ needState: { ...situation.need, budget: situation.input.memory.needState.budget } });
  await showFound([{ ...nearest, misses: [] }], context);
}
