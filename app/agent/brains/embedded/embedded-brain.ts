import type { MoveName, RouteStep } from "../../specialists/route";
import type { Brain } from "../brain";
import type { Move, MoveContext } from "./move-context";
import { add } from "./moves/add";
import { applyCodeMove } from "./moves/apply-code";
import { answerPolicy } from "./moves/answer-policy";
import { checkout, confirmWrite, undo, viewCartMove } from "./moves/cart";
import { changeCartMove } from "./moves/change-lines";
import { buyAgain } from "./moves/buy-again";
import { checkStock } from "./moves/check-stock";
import { chooseOne } from "./moves/choose-one";
import { compare } from "./moves/compare";
import {
  declineAdvice,
  handOverMove,
  leaveMessage,
  noteDetail,
  protectOthers,
  soothe,
  staySafe,
  takeFeedback,
} from "./moves/escalation";
import { findProducts } from "./moves/find-products";
import { forget, tellMemory } from "./moves/memory";
import { orderRequest, orderStatus } from "./moves/orders";
import { negotiate, tellPrice, tellPromotions } from "./moves/prices";
import { nudge } from "./moves/nudge";
import { pickMost } from "./moves/pick-most";
import { productDetail } from "./moves/product-detail";
import { recommendForCartMove, recommendFromOrdersMove } from "./moves/recommend-along";
import { recommendComplementaryMove, recommendSimilarMove } from "./moves/recommend";
import { remove } from "./moves/remove-lines";
import { sizeHelpMove } from "./moves/size-help";
import { acknowledge, greet, identify, refuseOffTopic, sayGoodbye, thank, tellRange } from "./moves/small-talk";
import { createVoice } from "./voice";

const MOVES: Record<MoveName, Move> = {
  "find-products": findProducts,
  "recommend-similar": recommendSimilarMove,
  "recommend-complementary": recommendComplementaryMove,
  "recommend-for-cart": recommendForCartMove,
  "recommend-from-orders": recommendFromOrdersMove,
  compare,
  "product-detail": productDetail,
  "pick-most": pickMost,
  "choose-one": chooseOne,
  "size-help": sizeHelpMove,
  "check-stock": checkStock,
  "tell-price": tellPrice,
  "tell-promotions": tellPromotions,
  negotiate,
  "apply-code": applyCodeMove,
  add,
  "change-cart": changeCartMove,
  remove,
  undo,
  "confirm-write": confirmWrite,
  "view-cart": viewCartMove,
  checkout,
  greet,
  nudge,
  "tell-range": tellRange,
  thank,
  "say-goodbye": sayGoodbye,
  identify,
  "tell-memory": tellMemory,
  forget,
  acknowledge,
  "refuse-off-topic": refuseOffTopic,
  // What a guardrail has refused is worded by nobody else.
  "refuse-request": refuseOffTopic,
  "answer-policy": answerPolicy,
  // The same tool: the merchant's own answer goes before the pages.
  "answer-curated": answerPolicy,
  "order-status": orderStatus,
  "buy-again": buyAgain,
  "order-request": orderRequest,
  "hand-over": handOverMove,
  soothe,
  "leave-message": leaveMessage,
  "note-detail": noteDetail,
  "take-feedback": takeFeedback,
  "decline-advice": declineAdvice,
  "protect-others": protectOthers,
  "stay-safe": staySafe,
};

/** The deterministic brain: the same situation and evidence always give the same reply. */
export const embeddedBrain: Brain = {
  async takeTurn(situation, route, desk) {
    const voice = createVoice(situation, desk);
    await playMoves(route, { situation, desk, voice });
    await voice.close();
    return { brain: EMBEDDED, model: null };
  },
};

export const EMBEDDED = "embedded";

/** Plays some steps of a turn; whoever opened the voice closes it. */
export async function playMoves(route: RouteStep[], context: Omit<MoveContext, "step">): Promise<void> {
  for (const step of route) {
    context.desk.enter(step.specialist);
    await MOVES[step.move]({ ...context, step });
  }
}
