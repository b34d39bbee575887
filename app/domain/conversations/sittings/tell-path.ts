import type { SittingStage } from "~/contracts/sitting";
import type { SittingTurn } from "~/ports/sitting-store";
import { nameTopics } from "./name-topics";

/** Longer ways are told by their beginning: no two of them are alike. */
const MOST_STEPS = 6;

const RECOMMENDING = new Set(["products", "comparison"]);
const FOR_CART = new Set(["cart-write", "cart-undo"]);
const FOR_PERSON = new Set(["talk-to-person", "leave-message"]);

type Way = { turns: SittingTurn[]; isOpened: boolean; hasOrdered: boolean };

/** The stages of a sitting in order, joined by ">"; the same stage twice in a row is one. */
export function tellPath({ turns, isOpened, hasOrdered }: Way): string {
  const steps: SittingStage[] = [];
  for (const turn of turns) {
    const stage = stageOf(turn);
    if (stage !== null && steps.at(-1) !== stage) steps.push(stage);
  }
  const told = steps.length > MOST_STEPS ? [...steps.slice(0, MOST_STEPS), "more"] : steps;
  return [isOpened ? "opening" : "shopper", ...told, hasOrdered ? "order" : "left"].join(">");
}

function stageOf(turn: SittingTurn): SittingStage | null {
  const topics = nameTopics(turn);
  if (turn.blocks.some((type) => FOR_CART.has(type))) return "cart";
  if (topics.includes("person") || FOR_PERSON.has(turn.tap ?? "")) return "person";
  if (turn.blocks.some((type) => RECOMMENDING.has(type))) return "recommendation";
  return topics.length > 0 ? "question" : null;
}
