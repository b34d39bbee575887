/** What each figure is called and what exactly was counted: the same words on every page. */
export const RESULT_DEFINITIONS = {
  revenuePerVisitor: {
    label: "Revenue per visitor",
    definition:
      "Net revenue from orders matched to a visitor, divided by the unique visitors who agreed to be counted. Net means after discounts, refunds and cancellations, without tax and shipping. Every visitor counts, whether or not they met the assistant. After the language model: what is left once the model's cost for these days is subtracted, if that is known in your currency.",
  },
  touched: {
    label: "Touched",
    definition:
      "Net revenue from orders by shoppers who had met the assistant that day or in the week before: they opened it, or it spoke to them first. Includes the assisted part. It shows how far the assistant reaches, not what it caused.",
  },
  assisted: {
    label: "Assisted",
    definition:
      "Net revenue from orders by shoppers who talked to the assistant before they bought. Includes the direct part. It does not prove that the conversation caused the sale: the comparison with the holdout does.",
  },
  direct: {
    label: "Direct",
    definition: "Net revenue from items the assistant itself put into the cart when a shopper asked or tapped.",
  },
  incremental: {
    label: "Incremental",
    definition:
      "What would not have been sold without the assistant: the difference in revenue per visitor between those who could meet it and the holdout, times the visitors who could. The range holds with 95% certainty, however often you look. After the language model: what is left once the model's cost on the same days is subtracted, if that is known in your currency.",
  },
  addToCartRate: {
    label: "Add-to-cart rate",
    definition: "Share of counted visitors who put at least one product into the cart or went straight to checkout.",
  },
  conversion: { label: "Conversion", definition: "Share of counted visitors who placed an order." },
  averageOrderValue: {
    label: "Average order value",
    definition: "Net revenue divided by the number of orders, both from counted visitors.",
  },
  visitors: {
    label: "Visitors",
    definition:
      "Browsers that agreed to be counted, each once in the period. Bots, your own staff and previews are left out.",
  },
  orders: {
    label: "Orders",
    definition: "Orders of counted visitors. Cancelled orders and, in a live store, test orders are left out.",
  },
  notJoined: {
    label: "Not matched",
    definition:
      "Net revenue from orders that could not be matched to a counted visitor: shoppers who did not agree to be counted, draft orders, other channels. It is left out of revenue per visitor.",
  },
  matchRate: {
    label: "Orders matched",
    definition:
      "Of the orders whose visitor is known from any trace (the cart, a conversation), the share that was matched in the one way that works the same with and without the assistant. Only these count towards revenue per visitor. Groups whose shares differ by more than chance cannot be compared.",
  },
  modelCost: {
    label: "Language model",
    definition:
      "What the language model cost in these days (UTC), across all devices and visitors. Providers bill in US dollars. If your store uses another currency, the cost is converted at the rate you enter under Settings and subtracted from the figures beside it; without a rate it stays in dollars and is not subtracted. Shopify does not provide rates. The built-in assistant costs nothing.",
  },
} as const;
