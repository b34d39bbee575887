import type { TurnDesk } from "../../desk/turn-desk";
import type { RouteStep } from "../../specialists/route";
import type { Situation } from "../../situation";
import type { Voice } from "./voice";

/** What every move of the embedded brain works with. */
export type MoveContext = { situation: Situation; step: RouteStep; desk: TurnDesk; voice: Voice };

export type Move = (context: MoveContext) => Promise<void>;
