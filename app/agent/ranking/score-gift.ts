import type { NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { stemsOf } from "../perception/phrase-index";
import { type ReadDocument } from "./read-document";
import type { Reason } from "./ranked-product";
import { WEIGHTS } from "./ranking-weights";

export function scoreGift(document: CatalogDocument, read: ReadDocument, need: NeedState, reasons: Reason[]): number {
  const isSized =
    read.sizeOption !== null && !need.constraints.some(({ kind }) => kind === "size" || kind === "category");
  const tag = read.tags.find(({ stems }) => stems.length === 1 && GIFT_TAGS.has(stems[0] ?? ""));
  const isCard = read.title.concepts.has("gift card") || read.type.concepts.has("gift card");
  if (isCard) return WEIGHTS.giftCard;
  if (tag) reasons.push({ constraintId: GIFT_REASON, fact: { kind: "tag", value: tag.text } });
  return (tag ? WEIGHTS.gift : 0) + (isSized ? WEIGHTS.giftInSizes : 0);
}

const GIFT_TAGS = new Set(["gift", "gifts", "geschenk", "cadeau", "regalo"].map((word) => stemsOf(word)[0] ?? word));

/** Stands for the wish for a gift, which is no constraint. */
export const GIFT_REASON = "gift";
