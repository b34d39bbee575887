import type { SittingOutcome } from "~/contracts/sitting";
import type { SittingTurn } from "~/ports/sitting-store";
import { readUnmetDemand } from "../read-unmet-demand";
import { nameTopics } from "./name-topics";
import type { SittingFacts } from "./split-sittings";

/** Blocks that answer by themselves, whatever is asked beside them. */
const ANSWERS = new Set(["products", "comparison", "cart", "cart-write", "cart-undo", "order", "sources"]);

/** How a sitting ended. */
export function judgeOutcome(sitting: SittingFacts): SittingOutcome {
  if (sitting.orders.length > 0) return "ordered";
  if (sitting.persons > 0) return "handed-over";
  if (sitting.carts > 0) return "in-cart";
  const last = sitting.turns.findLast((turn) => nameTopics(turn).length > 0);
  return last && isAnswered(last) ? "answered" : "left";
}

/** Something was said or shown for it, nothing was missing, and it was not a question back. */
function isAnswered(turn: SittingTurn): boolean {
  if (!turn.isCompleted || countUnmet(turn) > 0) return false;
  if (turn.blocks.some((type) => ANSWERS.has(type))) return true;
  return turn.ending !== "" && !/[?？]\s*$/u.test(turn.ending);
}

/** How much a turn looked for and did not find. */
export function countUnmet({ trace }: Pick<SittingTurn, "trace">): number {
  return trace === null ? 0 : readUnmetDemand(trace).length;
}
