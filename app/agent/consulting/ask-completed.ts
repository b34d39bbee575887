import type { OpenDesk } from "../desk/open-desk";
import { conceptsOf } from "../knowledge/question-concepts";
import { completeQuestion, isBareCost } from "../knowledge/complete-question";
import { foldText } from "../perception/fold-text";
import { CART_INTENTS } from "../perception/intent-families";
import type { IntentName, Perception } from "../perception/perception";
import type { AskedPages } from "../specialists/route";
import type { Situation } from "../situation";
import { answerQuestion } from "../tools/answer-question";
import { lastQuestion } from "./last-question";
import { SURE } from "./sure";

/** "And duties?", "how long do I have?": what is left out was said before. */
export async function askCompleted(situation: Situation, desk: OpenDesk): Promise<AskedPages | null> {
  const { input, perception } = situation;
  const isGoods = perception.entities.some(
    ({ type, negated }) => !negated && ["product", "price", "color", "order-number"].includes(type),
  );
  const isDoing = perception.intents.some(
    ({ name, confidence }) =>
      (confidence >= SURE &&
        ((DOINGS.has(name) && !pointsBack(perception, name)) || (isGoods && name !== "return_policy"))) ||
      // "Show us your headlamps" goes on with nothing.
      LOOKS.test(foldText(perception.text)),
  );
  if (perception.language !== "en" || isDoing || situation.curated !== null) return null;
  const said = input.history.flatMap(({ from, text }) => (from === "shopper" ? [text] : []));
  const isAfterShop = input.memory.digest.at(-1)?.moves.some((move) => OF_SHOP.has(move)) === true;
  const goods = perception.entities.flatMap(({ type, text }) => (type === "category" ? [text] : []));
  // "When?" is about what the question before it is about.
  const topical = said.slice(-MOST_BACK).filter((message) => [...conceptsOf(message)].some(isTopic));
  const asked = isAfterShop ? { intent: lastQuestion(situation, topical.at(-1))?.intent ?? null } : null;
  const completed = completeQuestion(perception.text, said, asked, goods, isOfThing(situation));
  if (completed === null) return null;
  desk.enter("knowledge");
  const { isWorded } = completed;
  const found = await desk.use(answerQuestion, { question: completed.question.slice(0, 600), topic: "", isWorded });
  return found.ok ? { question: perception.text, intent: completed.intent, answer: found.value.answer } : null;
}

/** Something is at hand, or named by what it is like: "which of the two has GPS?" */
function isOfThing({ perception, referents }: Situation): boolean {
  return (
    referents.productIds.length > 0 ||
    perception.entities.some(({ type }) => !["date", "recipient", "quantity", "email", "order-number"].includes(type))
  );
}

const LOOKS =
  /\b(?:show|find|recommend|suggest|looking for|search|got any|do (?:you|u|ya) (?:have|sell|carry|stock))\b/;

const OF_SHOP = new Set(["answer-policy", "answer-curated", "order-request", "tell-promotions", "negotiate"]);

const DOINGS = new Set<IntentName>([...CART_INTENTS, "human_agent", "complaint", "track_order", "negotiate"]);

const MOST_BACK = 3;

const isTopic = (idea: string) => idea.startsWith("#") && !["#duration", "#charge"].includes(idea);

/** "Do I have to pay for that?" is no checkout, and "where is that?" no parcel. */
function pointsBack({ text }: Perception, name: IntentName): boolean {
  const folded = foldText(text);
  return isBareCost(folded) || (name === "track_order" && WHERE_THAT.test(folded));
}

const WHERE_THAT = /^\W*(?:(?:and|so|ok(?:ay)?|cool)\W+)*(?:where|when)(?:'s| is| are|s) (?:that|it|this|those)\W*$/;
