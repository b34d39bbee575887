import type { Situation } from "../../situation";
import type { RouteStep } from "../route";
import { wordFault } from "../../knowledge/word-fault";
import { besideCart } from "./beside-cart";
import { wishesForKind } from "./wishes-for-kind";
import { CART_CHANGES } from "./cart-changes";
import { routeAgain } from "./route-again";
import { routePending } from "./route-pending";
import { routeIntents } from "./route-intents";
import { steps, step } from "./route-step";

const URGENT = 0.7;

/** Our question answered, what was bought before, or what the intents ask for, each with what belongs beside it. */
export function routeRest(situation: Situation, needsAdvice: boolean): RouteStep[] {
  const answered = routePending(situation);
  const again = answered.length === 0 ? routeAgain(situation) : [];
  if (again.length > 0) return again;
  const wanted = routeIntents(situation, answered.length > 0);
  // "I'm pregnant: electrolytes without caffeine, please" asks for no judgement but for goods.
  const isGoods =
    needsAdvice &&
    wanted.length === 0 &&
    answered.length === 0 &&
    situation.referents.how === "none" &&
    wishesForKind(situation);
  if (isGoods) wanted.push(...steps("find-products"));
  const delivery = asksInTime(situation, wanted) ? [step("answer-policy", "delivery_time")] : [];
  const isUrgent = situation.perception.urgency >= URGENT;
  const isBroken = wanted.some(({ move }) => move === "soothe") && wordFault(situation.perception.text) !== null;
  const fault = isBroken ? [step("answer-policy", "complaint")] : [];
  // Somebody who waits for a parcel in a hurry is better served by a person than by a date.
  const person = isUrgent && wanted.some(({ move }) => move === "order-status") ? steps("hand-over") : [];
  // "No, just one is fine" says with the rest what the "no" is about.
  const isSaid = wanted.some(({ move }) => CART_CHANGES.has(move));
  const reply = answered.filter(({ move }) => move !== "acknowledge" || !isSaid);
  const told = besideCart(wanted, situation);
  const all = [
    ...(needsAdvice ? steps("decline-advice") : []),
    ...reply,
    ...(isUrgent ? delivery : []),
    ...told,
    ...delivery,
    ...fault,
    ...person,
  ];
  return all.filter((step, index) => all.findIndex(({ move }) => move === step.move) === index);
}

/** Something is wanted by a day that was named just now: when it can be there is told with it. */
function asksInTime({ need, input, perception }: Situation, wanted: RouteStep[]): boolean {
  const isNew = need.deadline !== null && need.deadline !== input.memory.needState.deadline;
  return (
    isNew &&
    perception.entities.some(({ type }) => type === "date") &&
    wanted.some(({ move }) => move === "find-products")
  );
}
