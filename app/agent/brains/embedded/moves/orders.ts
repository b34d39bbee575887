import type { Perception } from "../../../perception/perception";
import { slot } from "../../../reply/slot";
import { handOver } from "../../../tools/hand-over";
import { orderStatus as orderStatusTool } from "../../../tools/order-status";
import type { MoveContext } from "../move-context";
import { howLong } from "../../../knowledge/word-deadline";
import { answerQuestion } from "../../../tools/answer-question";
import { offerPerson } from "../offer-person";
import { quoteAnswer } from "../quote-answer";
import { quotePolicy } from "./answer-policy";

/** Where the logged-in customer's own order is; anyone else is asked to log in. */
export async function orderStatus(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const entity = situation.perception.entities.find(({ type }) => type === "order-number");
  const answer = await desk.use(orderStatusTool, {
    orderName: entity?.type === "order-number" ? entity.value : null,
    item: namedGoods(situation.perception),
  });
  if (!answer.ok) {
    await voice.say("order.failed");
    return offerPerson(context);
  }

  switch (answer.value.status) {
    case "not-logged-in":
      await voice.say(wasTold(context) ? "order.log-in-again" : "order.log-in");
      if (ASKS_HOW.test(situation.perception.text)) await tellPages(HOW_TO_TRACK, context);
      if (ASKS_WHEN.test(situation.perception.text)) await tellPages(howLong(situation.perception.text), context);
      return offerPerson(context);
    case "no-orders":
      await voice.say("order.none");
      return offerPerson(context);
    case "not-found":
      await voice.say("order.not-found");
      return offerPerson(context);
    case "found":
      return tellOrder(answer.value.names[0] ?? "", context);
  }
}

/** Whether the log-in was asked for a moment ago: once more would help nobody. */
function wasTold({ situation }: MoveContext): boolean {
  return situation.input.memory.digest.slice(-3).some(({ moves }) => moves.includes("order-status"));
}

/** Whose parcel it is nobody knows yet; how long parcels take, and how they are followed, the shop's pages say to anybody. */
async function tellPages(question: string, { situation, desk, voice }: MoveContext): Promise<void> {
  const found = await desk.use(answerQuestion, { question, topic: "", isWorded: true });
  if (found.ok && found.value.answer) await quoteAnswer(found.value.answer, { situation, desk, voice });
}

/** For the search alone: nobody reads it. */
const HOW_TO_TRACK = "e-mail with a tracking link of the parcel";
const ASKS_HOW =
  /\bhow (?:do|can|could|will|would) (?:i|we) (?:track|follow|check|see|know)\b|\bwie (?:kann ich|verfolge ich|sehe ich)\b|\bcomment (?:puis-je |je peux |je )?(?:suivre|suis)\b|\bc[oó]mo (?:puedo )?(?:rastre\w+|seguir|sigo|ver)\b/i;
const ASKS_WHEN =
  /\bhow (?:long|soon|fast|many days)\b|\bwhen\b|\bwann\b|\bwie lange\b|\bquand\b|\bcombien de (?:temps|jours)\b|\bcu[aá]ndo\b|\bcu[aá]nto (?:tarda|tiempo)\b/i;

/** "The beanie I bought": the things that a message names. */
function namedGoods({ entities, terms }: Perception): string {
  const names = entities.filter(({ type, negated }) => !negated && (type === "category" || type === "product"));
  return [...names.map(({ text }) => text), ...terms].join(" ").slice(0, 200);
}

async function tellOrder(name: string, { desk, voice }: MoveContext): Promise<void> {
  const order = desk.evidence.orders.find((candidate) => candidate.name === name);
  if (!order) return;

  const parameters = {
    order: slot.order(name, "name"),
    date: slot.order(name, "date"),
    status: slot.order(name, "status"),
    tracking: slot.order(name, "tracking"),
    delivery: slot.order(name, "delivery"),
  };
  await voice.say(order.cancelledAt === null ? "order.status" : "order.cancelled", parameters);
  const [shipment] = order.tracking;
  if (order.cancelledAt === null && shipment?.number) await voice.say("order.tracking", parameters);
  if (order.cancelledAt === null && shipment?.estimatedDeliveryAt) await voice.say("order.delivery", parameters);
  await desk.show({ type: "order", name });
}

/** Which order it is about, and how far it is, for a customer who is logged in. */
async function tellOwnOrder(context: MoveContext): Promise<void> {
  const { situation, desk } = context;
  if (!situation.input.isLoggedIn) return;
  const entity = situation.perception.entities.find(({ type }) => type === "order-number");
  const orderName = entity?.type === "order-number" ? entity.value : null;
  const answer = await desk.use(orderStatusTool, { orderName, item: namedGoods(situation.perception) });
  if (answer.ok && answer.value.status === "found") await tellOrder(answer.value.names[0] ?? "", context);
}

/** Cancel, return, exchange, a wrong parcel: what the shop's policy says, and the team, who alone can change an order. */
export async function orderRequest(context: MoveContext): Promise<void> {
  const { step, voice, desk } = context;
  const isUpset = step.intent === "refund_status" && context.situation.perception.sentiment.score < 0;
  if (step.intent === "order_problem" || isUpset) await voice.say("order.sorry");
  await tellOwnOrder(context);
  await quotePolicy(context);
  await voice.say("order.team-does");

  const answer = await desk.use(handOver, { reason: step.intent ?? "" });
  const state = answer.ok ? answer.value.state : "form";
  await voice.say(state === "person" ? "handoff.person" : "handoff.form");
  await desk.show({ type: "handoff", state });
}
