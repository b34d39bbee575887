import type { RankedProduct } from "../../../ranking/ranked-product";
import { readDocument } from "../../../ranking/read-document";
import { slot } from "../../../reply/slot";
import { searchProducts } from "../../../tools/search-products";
import type { MoveContext } from "../move-context";

/** What is wanted so soon that no parcel is sure to be there. */
const AT_ONCE = /^(?:today|tonight|tomorrow|heute|morgen|aujourd'hui|demain|hoy|manana)$/i;
const BY_EMAIL = /\be-?mail|\bcourriel|\bcorreo electr/i;

/**
 * Beside a gift: that it has no sizes to get wrong, or else the shop's gift card, where there is one. Returns the card where
 * it is the one gift that is there in time.
 */
export async function sayGiftSafety(
  best: RankedProduct,
  { situation, desk, voice }: MoveContext,
): Promise<RankedProduct | null> {
  if (!situation.need.isGift || situation.need.constraints.some(({ kind }) => kind === "size")) return null;
  const isSized = readDocument(best.document).sizeOption !== null;
  // A shop may sell a jumper without saying its size: only of what it calls a gift is it said.
  const isGift = best.reasons.some(({ constraintId }) => constraintId === "gift");
  if (!isSized && isGift) await voice.say("gift.no-size");

  const answer = await desk.use(searchProducts, { text: "gift card", isTextOnly: true, limit: 3 });
  const card = answer.ok ? answer.value.items.find(({ document }) => isGiftCard(document)) : undefined;
  if (!card || card.document.id === best.document.id) return null;
  const isInTime =
    AT_ONCE.test(situation.need.deadline ?? "") &&
    BY_EMAIL.test(`${card.document.description} ${Object.values(card.document.attributes).flat().join(" ")}`);
  await voice.say(isInTime ? "gift.card-in-time" : "gift.card", {
    title: slot.title(card.document.id),
    price: slot.priceRange(card.document.id),
  });
  return isInTime ? card : null;
}

function isGiftCard(document: RankedProduct["document"]): boolean {
  const { title, type } = readDocument(document);
  return title.concepts.has("gift card") || type.concepts.has("gift card");
}
