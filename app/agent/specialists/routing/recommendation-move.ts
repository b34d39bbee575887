import { hasContent } from "../../need-state/need-content";
import { foldText } from "../../perception/fold-text";
import { COMPLETES, FROM_ORDERS } from "../../recall/completes";
import type { Situation } from "../../situation";
import type { MoveName } from "../route";

/** "Something like this" and "what goes with it" are about the product at hand; anything else is about the need. */
export function recommendationMove(situation: Situation): MoveName {
  const { perception, need, referents } = situation;
  const text = foldText(perception.text);
  if (FROM_ORDERS.test(text)) return "recommend-from-orders";
  if (FOR_CART.test(text)) return "recommend-for-cart";
  if (COMPLETES.test(text)) return referents.productIds.length > 0 ? "recommend-complementary" : "recommend-for-cart";
  if (
    /\b(?:goes?|pairs?|match(?:es)?|wear)\b.*\bwith\b|\bpasst\b|\bva (?:bien )?avec\b|\bcombina|\bwhat else\b|\banything else\b/.test(
      text,
    )
  )
    return "recommend-complementary";
  if (/\bsimilar|\blike (?:this|it|that|these)\b|\bahnlich|\bähnlich|\bparecid/.test(text)) return "recommend-similar";
  return hasContent(need) ? "find-products" : "recommend-similar";
}

const FOR_CART = /\bmy (?:cart|basket)\b|\bwarenkorb\b|\b(?:mon|le) panier\b|\b(?:mi|el) carrito\b/;

export function isAlong({ perception }: Situation): boolean {
  const text = foldText(perception.text);
  return FROM_ORDERS.test(text) || FOR_CART.test(text) || COMPLETES.test(text) || /\bgoes? with\b/.test(text);
}
