import type { ReplyBlock } from "~/contracts/turn-events";
import type { Evidence } from "../evidence/evidence";
import type { LiveProduct } from "~/ports/storefront";
import type { BlockDraft } from "./block-draft";
import { buildCard } from "./build-card";
import { buildComparison } from "./build-comparison";
import { describeOrderStatus } from "./describe-order-status";
import type { SlotFacts } from "./fill-slots";

type BlockParts = {
  evidence: Evidence;
  facts: SlotFacts;
  /** Lints and fills a text; null when nothing of it may be said. */
  clean: (text: string | null) => string | null;
  /** What the shopper has said of a product's options so far. */
  knownOptions: (product: LiveProduct) => { name: string; value: string }[];
};

/** The block that a draft asks for, made of evidence alone; null when there is none for it. */
export function buildBlock(draft: BlockDraft, { evidence, facts, clean, knownOptions }: BlockParts): ReplyBlock | null {
  switch (draft.type) {
    case "products": {
      const items = draft.items.slice(0, 6).flatMap((item) => {
        const product = evidence.products.get(item.productId);
        return product
          ? [
              buildCard(
                product,
                { variantId: item.variantId, reason: clean(item.reason), known: knownOptions(product) },
                facts.choice.language,
              ),
            ]
          : [];
      });
      return items.length === 0 ? null : { type: "products", items };
    }
    case "comparison":
      return buildComparison(draft.productIds, clean(draft.verdict), evidence, facts);
    case "cart":
      return evidence.cart && { type: "cart", cart: evidence.cart };
    case "cart-undo":
      return { type: "cart-undo", writeId: draft.writeId, label: draft.label };
    case "order": {
      const order = evidence.orders.find((candidate) => candidate.name === draft.name);
      return order
        ? {
            type: "order",
            name: order.name,
            placedAt: order.placedAt,
            total: order.total,
            status: describeOrderStatus(order, facts.choice).slice(0, 80),
            lines: order.lines.slice(0, 50),
            tracking: order.tracking.slice(0, 10).map(({ company, number, url }) => ({ company, number, url })),
            statusUrl: order.statusUrl,
          }
        : null;
    }
    case "quick-replies": {
      const options = draft.options.slice(0, 4).flatMap(({ label, message }) => {
        const cleanLabel = clean(label);
        const cleanMessage = clean(message);
        return cleanLabel && cleanMessage
          ? [{ label: cleanLabel.slice(0, 60), message: cleanMessage.slice(0, 300) }]
          : [];
      });
      return options.length === 0 ? null : { type: "quick-replies", options };
    }
    case "need-state":
      return { type: "need-state", chips: draft.chips.slice(0, 20) };
    case "sources": {
      const items = draft.passageIds.slice(0, 6).flatMap((id) => {
        const passage = evidence.passages.get(id);
        return passage ? [{ title: passage.title, url: passage.url, excerpt: passage.text.slice(0, 600) }] : [];
      });
      return items.length === 0 ? null : { type: "sources", items };
    }
    case "handoff":
      return { type: "handoff", state: draft.state, name: null };
  }
}
