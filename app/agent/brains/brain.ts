import type { ModelTrace } from "~/contracts/turn-trace";
import type { TurnDesk } from "../desk/turn-desk";
import type { RouteStep } from "../specialists/route";
import type { Situation } from "../situation";

/** Who spoke, for the trace. */
export type BrainReport = { brain: string; model: ModelTrace | null };

/**
 * What both brains share. A brain chooses among the tools and moves that the route allows and words the reply with fact
 * slots; it does nothing except through the desk.
 */
export interface Brain {
  takeTurn(situation: Situation, route: RouteStep[], desk: TurnDesk, signal: AbortSignal): Promise<BrainReport>;
}
