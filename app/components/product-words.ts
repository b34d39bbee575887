import { PRODUCT_FIGURES, type ProductFigure, type ProductTopicView } from "~/contracts/product-view";

/** How the figures of products are called and what was counted. */
export const PRODUCT_WORDS: Record<ProductFigure, { label: string; definition: string }> = {
  asked: {
    label: "Asked for",
    definition: "Messages to the assistant about the product: by its name, or on its page.",
  },
  recommended: { label: "Recommended", definition: "Replies that showed the product, each reply once." },
  opened: { label: "Opened", definition: "Taps that led from the assistant to the product's page." },
  added: {
    label: "In the cart",
    definition:
      "Units the assistant put into carts when a shopper asked or tapped, and then found there. What shoppers add by themselves is not known by product.",
  },
  units: {
    label: "Bought",
    definition:
      "Units in all orders in the store, with or without the assistant, minus returns. Cancelled orders and, in a live store, test orders are left out.",
  },
  revenue: {
    label: "Revenue",
    definition:
      "What those units sold for, after discounts, without tax and shipping. Refunds that are not for particular goods cannot be split by product.",
  },
  missed: {
    label: "Near miss",
    definition:
      "Searches nothing matched, where this product came closest. Next to it is what was missing: demand you do not meet yet.",
  },
  complained: {
    label: "Bad mood",
    definition:
      "Messages about the product that sounded negative, with their subject where it was understood. A guess, based on single messages.",
  },
};
export const PRODUCT_COLUMNS = PRODUCT_FIGURES.map((name) => ({ name, ...PRODUCT_WORDS[name] }));

/** How messages about one product sounded; in a chart, each day stands for the week until then. */
export const PRODUCT_MOOD = {
  label: "Mood",
  definition:
    "Messages about the product that sounded good, less those that sounded bad, divided by all of them: from -1 (all bad) to +1 (all good), around 0 if most are plain questions. Each message is read on its own and may be misread; with fewer than five, nothing is shown.",
} as const;

const TOPICS: Record<string, string> = {
  ...{ "product-detail": "its details", "size-fit": "size and fit", availability: "availability", price: "its price" },
  ...{ promotion: "offers", negotiate: "its price", "add-to-cart": "the cart", checkout: "checkout" },
  ...{ "track-order": "where an order is", "order-problem": "a problem with an order", complaint: "a complaint" },
  ...{ "return-item": "returning it", "exchange-item": "exchanging it", "refund-status": "a refund" },
  ...{ "return-policy": "returns", "shipping-policy": "shipping", "delivery-time": "delivery time" },
  ...{ "warranty-care": "warranty and care", feedback: "an opinion", "find-product": "finding it" },
  ...{ "get-recommendation": "a recommendation", "compare-products": "a comparison", "human-agent": "a person" },
  ...{ stock: "sold out", budget: "over the budget", color: "colour", size: "size", material: "material" },
  ...{ attribute: "a property", option: "an option", category: "another kind", brand: "brand", audience: "for whom" },
  ...{ measure: "measurements" },
};

/** What a message was about, or what was missing, in words. */
export function nameProductTopic(topic: string): string {
  return TOPICS[topic] ?? topic.replaceAll("-", " ");
}

/** "size and fit (3), its price". */
export function tellTopics(topics: ProductTopicView[], most = 3): string {
  return topics
    .slice(0, most)
    .map(({ topic, times }) => {
      const words = nameProductTopic(topic);
      return times > 1 ? `${words} (${times})` : words;
    })
    .join(", ");
}
