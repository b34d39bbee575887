/** How the figures of openings are called and what was counted. */
export const TRIGGER_COLUMNS = {
  offered: {
    label: "Written",
    definition: "Messages written for a shopper who hesitated, whether or not the page had room for them.",
  },
  heldOut: {
    label: "Kept back",
    definition:
      "Messages that would have been written but were held back at random, so that there is something to compare with.",
  },
  shown: {
    label: "Shown",
    definition:
      "Messages that appeared on a page. A message that would have covered the add-to-cart button, a cookie bar or another widget is not shown.",
  },
  engaged: {
    label: "Opened",
    definition: "Messages the shopper answered or opened, with their share of those shown.",
  },
  dismissed: {
    label: "Dismissed",
    definition:
      "Messages the shopper closed, with their share of those shown: what they cost in patience. Shoppers who close one are left alone for a while.",
  },
  addedToCart: {
    label: "Filled a cart",
    definition:
      "Visitors who put something into the cart within a day of seeing the message. Each counts once for every day they saw one.",
  },
  revenue: {
    label: "Revenue after it",
    definition:
      "Net revenue from orders within a week of the message, each counted for the last time its visitor saw it before. It does not prove that the message caused them: an experiment does.",
  },
  gifts: {
    label: "Discounts",
    definition: "What the codes that came with these messages took off orders, and how many of them were used.",
  },
} as const;
