import type { GuardrailVerdict } from "../guardrails/guardrail";
import type { Situation } from "../situation";
import type { AskedPages, MoveName, RouteStep } from "./route";
import { routeCurated } from "./route-curated";
import { routeGuarded } from "./routing/route-guarded";
import { routeOutright } from "./routing/route-outright";
import { routeRest } from "./routing/route-rest";
import { moveOfTap } from "./routing/move-of-tap";
import { routeSmallTalk } from "./routing/route-small-talk";
import { steps, step } from "./routing/route-step";

const MAX_STEPS = 3;

/** What an insult is answered after: somebody swears at a parcel that is late, and still wants to know where it is. */
const SERVES_REQUEST = new Set<MoveName>([
  ...(["order-status", "order-request", "answer-policy", "hand-over", "soothe"] as const),
  ...(["remove", "change-cart", "undo", "view-cart", "checkout"] as const),
]);

/** What this turn does, in order: at most three things, each by the specialist whose move it is. */
export function routeTurn(
  situation: Situation,
  guardrails: GuardrailVerdict[],
  asked: AskedParts = NONE_ASKED,
): RouteStep[] {
  const { tap } = situation.input;
  if (tap) return steps(moveOfTap(tap, situation));

  const isTriggered = (name: GuardrailVerdict["name"]) =>
    guardrails.some((guardrail) => guardrail.name === name && guardrail.triggered);
  const isWhole = !asked.isAll && asked.before.length + asked.after.length === 0;
  const only = routeGuarded(isTriggered, situation) ?? routeOutright(situation, isWhole);
  if (only !== null) return steps(only);

  const rest = asked.isAll ? [] : routeRest(situation, isTriggered("input-regulated-advice"));
  const known = orderParts(rest, asked);
  if (isTriggered("input-abuse") && !known.some(({ move }) => SERVES_REQUEST.has(move))) return steps("soothe");
  const route = known.length > 0 ? known : routeSmallTalk(situation);
  return routeCurated(route, situation).slice(
    0,
    asked.before.length + asked.after.length > 0 ? MAX_STEPS + 1 : MAX_STEPS,
  );
}

/** What was put to the shop's pages stands where it was asked, and is not answered a second time. */
function orderParts(rest: RouteStep[], asked: AskedParts): RouteStep[] {
  const [before, after] = [asked.before.map(toStep), asked.after.map(toStep)];
  const isAsked = (step: RouteStep) =>
    step.move === "answer-policy" && [...before, ...after].some(({ intent }) => intent === step.intent);
  const own = rest.filter((step) => !isAsked(step));
  // A parcel that came broken is answered with a sorry before anything else.
  const opening = own.filter(({ move }) => move === "soothe");
  return [...opening, ...before, ...own.filter(({ move }) => move !== "soothe"), ...after];
}

/** Questions of the message that the shop's pages answer, before and after the rest of it; `isAll` where there is no rest. */
type AskedParts = { before: AskedPages[]; after: AskedPages[]; isAll: boolean };

const NONE_ASKED: AskedParts = { before: [], after: [], isAll: false };

function toStep(asked: AskedPages): RouteStep {
  return { ...step(asked.ofThing !== undefined ? "product-detail" : "answer-policy", asked.intent), asked };
}
