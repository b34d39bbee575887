import type { Situation } from "../situation";
import type { MoveName, RouteStep } from "./route";

/** What a merchant has answered is not answered from the pages as well, nor declined. */
const REPLACED = new Set<MoveName>(["answer-policy", "greet", "refuse-off-topic", "acknowledge", "take-feedback"]);

/** Where the words may as well ask for goods, a match has to be this sure. It then stands in their place. */
const SURE_OVER_GOODS = 0.6;
const GOODS = new Set<MoveName>([
  ...(["find-products", "recommend-similar", "recommend-complementary", "product-detail", "size-help"] as const),
  ...(["check-stock", "tell-price", "tell-promotions", "compare", "order-request"] as const),
]);

const CURATED: RouteStep = { specialist: "knowledge", move: "answer-curated", intent: null };

/** A budget or a size is said of goods. */
function namesLimit({ perception }: Situation): boolean {
  return perception.entities.some(({ type }) => type === "price" || type === "size");
}

/** The route with the merchant's own answer in it, where the message asks one of the merchant's questions. */
export function routeCurated(route: RouteStep[], situation: Situation): RouteStep[] {
  const { curated, input, pending } = situation;
  if (curated === null || input.tap !== null || pending !== null) return route;
  const others = route.filter(({ move }) => !REPLACED.has(move));
  const goods = others.filter(({ move }) => GOODS.has(move));
  const isSure = curated.confidence >= SURE_OVER_GOODS && !namesLimit(situation);
  if (goods.length > 0 && !isSure) return route;
  return [CURATED, ...others.filter((step) => !goods.includes(step))];
}
