import type { IntentName } from "../../perception/perception";
import type { MoveName, RouteStep } from "../route";
import { specialistOf } from "../specialist-of";

export function steps(move: MoveName): RouteStep[] {
  return [step(move, null)];
}

export function step(move: MoveName, intent: IntentName | null): RouteStep {
  return { specialist: specialistOf(move), move, intent };
}
