import type { TurnDesk } from "../../desk/turn-desk";
import { topicOf } from "../../knowledge/policy-topics";
import { hasContent } from "../../need-state/merge-perception";
import { isEmptyMention } from "../../recall/find-mention";
import type { RouteStep } from "../../specialists/route";
import type { Situation } from "../../situation";
import { OFFERED_TOOLS } from "./model-tools";
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
    const planned = plan(step, view.situation);
    if (planned === null || looks.some(({ tool }) => tool === planned.offered.model.name)) continue;
    looks.push({ tool: planned.offered.model.name, result: await planned.offered.look(planned.input, view, desk) });
  }
  return looks;
}

function plan(step: RouteStep, situation: Situation) {
  const { referents, need, perception, input } = situation;
  const isCertain =
    ["named", "ordinal", "plural"].includes(referents.how) ||
    (isEmptyMention(referents.mention) && referents.how !== "none");
  const [productId] = isCertain ? referents.productIds : [];
  const { search, read, compare, similar, complementary, sizes, stock, answer } = OFFERED_TOOLS;

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
    case "compare":
      return isCertain && referents.productIds.length > 1
        ? { offered: compare, input: { productIds: referents.productIds.slice(0, 4) } }
        : null;
    case "product-detail":
    case "tell-price":
      return productId === undefined
        ? null
        : { offered: read, input: { productIds: referents.productIds.slice(0, 3) } };
    case "check-stock":
      return productId === undefined ? null : { offered: stock, input: { productId, values: [] } };
    case "size-help":
      return productId === undefined ? null : { offered: sizes, input: { productId, sizes: [] } };
    case "answer-policy":
      return {
        offered: answer,
        input: { question: perception.text.slice(0, 600), topic: topicOf(step.intent, perception.text) },
      };
    default:
      return null;
  }
}
