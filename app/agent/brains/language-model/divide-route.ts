import { REPLY_LANGUAGES } from "../../reply/reply-language";
import type { MoveName, RouteStep } from "../../specialists/route";
import type { Situation } from "../../situation";

/** Where words and judgement help. Everything else is exact already: carts, orders, consent, safety, what is remembered. */
const WORDED_BY_MODEL = new Set<MoveName>([
  "find-products",
  "recommend-similar",
  "recommend-complementary",
  "compare",
  "product-detail",
  "size-help",
  "check-stock",
  "tell-price",
  "answer-policy",
]);

const VARIANT_WORDS = new Set(["color", "size", "option"]);

export type DividedRoute = { before: RouteStep[]; own: RouteStep[]; after: RouteStep[] };

/**
 * Which steps of a turn a language model words, and which code plays before and after them. Taps are code's: they say
 * exactly what is to be done.
 */
export function divideRoute(situation: Situation, route: RouteStep[]): DividedRoute {
  const isOwn = (step: RouteStep) => situation.input.tap === null && isWordedByModel(step, situation);
  const first = route.findIndex(isOwn);
  if (first < 0) return { before: route, own: [], after: [] };

  return {
    before: route.slice(0, first),
    own: route.filter(isOwn),
    after: route.slice(first).filter((step) => !isOwn(step)),
  };
}

function isWordedByModel({ move, asked }: RouteStep, { perception, need }: Situation): boolean {
  if (perception.text.trim() === "") return false;
  // Asked beside something that is done to the cart: one sentence of the thing's own text.
  if (move === "product-detail" && asked !== undefined && asked.ofThing !== "only") return false;
  // What something costs in another country is read there.
  if (move === "tell-price" && need.market) return false;
  // Whether the blue one in 42 is there has one exact answer, and code knows which variant is meant.
  if (move === "check-stock" && perception.entities.some(({ type }) => VARIANT_WORDS.has(type))) return false;
  if (WORDED_BY_MODEL.has(move)) return true;
  // Nothing was understood: the model may well understand it. In a language that perception does not know, that is likely.
  const isUnknownLanguage = !REPLY_LANGUAGES.some((language) => language === perception.language);
  const has = (name: string) => perception.intents.some((intent) => intent.name === name && intent.confidence >= 0.5);
  if (move === "greet") return !has("greeting");
  return move === "refuse-off-topic" && isUnknownLanguage;
}
