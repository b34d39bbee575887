import type { TurnDesk } from "../../desk/turn-desk";
import { hasContent } from "../../need-state/need-content";
import { isEmptyMention } from "../../recall/find-mention";
import type { MoveName, RouteStep } from "../../specialists/route";
import { findNamesake } from "../../recall/find-namesake";
import type { Situation } from "../../situation";
import { getProduct } from "../../tools/get-product";
import { findCalled } from "../embedded/find-meant-products";
import { findPolicy } from "../embedded/moves/answer-policy";
import { OFFERED_TOOLS, presentAnswer } from "./model-tools";
import type { View } from "./view";

/** One read that code has done before the model is asked. */
export type Look = { tool: string; result: unknown };

/**
 * Reads what the turn is evidently about before the model is asked: that saves the shopper one of its answers. Only where
 * perception is sure what is meant; everything else is for the model to look up.
 */
export async function lookFirst(steps: RouteStep[], view: View, desk: TurnDesk): Promise<Look[]> {
  const looks: Look[] = [];
  for (const step of steps) {
    if (step.move === "answer-policy") {
      looks.push(await askPages(step, view, desk));
      continue;
    }
    const meant = OF_PRODUCT.has(step.move) ? await findMeant(view, desk) : [];
    const planned = plan(step, view.situation, meant);
    if (planned === null || looks.some(({ tool }) => tool === planned.offered.model.name)) continue;
    looks.push({ tool: planned.offered.model.name, result: await planned.offered.look(planned.input, view, desk) });
  }
  return looks;
}

const OF_PRODUCT = new Set<MoveName>([
  "product-detail",
  "tell-price",
  "check-stock",
  "size-help",
  "recommend-similar",
  "recommend-complementary",
]);
const MOST_READ = 3;

/** The shop's pages, asked as the embedded brain asks them; each question of the message has its own answer. */
async function askPages(step: RouteStep, view: View, desk: TurnDesk): Promise<Look> {
  desk.enter("knowledge");
  const found = await findPolicy({ situation: view.situation, step, desk });
  return { tool: OFFERED_TOOLS.answer.model.name, result: presentAnswer(found, view) };
}

/** The products that the message is about: those that it names, and else what is called as it calls them. */
async function findMeant({ situation }: View, desk: TurnDesk): Promise<string[]> {
  const { how, mention, productIds } = situation.referents;
  if (isCertain({ how, mention })) return productIds.slice(0, MOST_READ);

  desk.enter("sales");
  if (productIds.length > 0) {
    const answer = await desk.use(getProduct, { productIds: productIds.slice(0, MAX_CANDIDATES), mention });
    if (answer.ok && answer.value.productIds.length > 0) return answer.value.productIds.slice(0, MOST_READ);
  }
  const called = (await findCalled(mention, desk)) ?? [];
  return called.map(({ document }) => document.id).slice(0, MOST_READ);
}

const MAX_CANDIDATES = 6;

/** Nothing in the message names anything beside the products that it points at. */
function isCertain({ how, mention }: Pick<Situation["referents"], "how" | "mention">): boolean {
  return ["named", "ordinal", "plural"].includes(how) || isEmptyMention(mention);
}

function plan(step: RouteStep, { referents, need, perception, input }: Situation, meant: string[]) {
  const [productId] = meant;
  const { search, read, compare, similar, complementary, sizes, stock } = OFFERED_TOOLS;

  switch (step.move) {
    case "find-products": {
      if (!hasContent(need)) return null;
      const isMore = perception.cues.other && !perception.entities.some(({ type }) => type === "category");
      const excludeIds = isMore ? input.memory.shown.flat().map(({ id }) => id) : [];
      return { offered: search, input: { excludeIds } };
    }
    case "recommend-similar":
      return productId === undefined ? null : { offered: similar, input: { productId } };
    case "recommend-complementary":
      return productId === undefined ? null : { offered: complementary, input: { productId } };
    case "compare": {
      const productIds = findNamesake({ referents, input, perception }) ?? referents.productIds.slice(0, 4);
      return isCertain(referents) && productIds.length > 1 ? { offered: compare, input: { productIds } } : null;
    }
    case "product-detail":
    case "tell-price":
      return productId === undefined ? null : { offered: read, input: { productIds: meant } };
    case "check-stock":
      return productId === undefined ? null : { offered: stock, input: { productId, values: [] } };
    case "size-help":
      return productId === undefined ? null : { offered: sizes, input: { productId, sizes: [] } };
    default:
      return null;
  }
}
