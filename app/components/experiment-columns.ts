/** What the tables of an experiment's groups count, from the moment on when a visitor met it. */
export const EXPERIMENT_COLUMNS = {
  visitors: {
    label: "Visitors",
    definition: "Visitors who met the experiment, or would have, in the group chance put them in.",
  },
  orders: { label: "Orders", definition: "Their orders from then on, without cancelled and test orders." },
  revenuePerVisitor: {
    label: "Revenue per visitor",
    definition:
      "Revenue of these orders divided by the visitors. Revenue is net: after discounts and refunds, without tax and shipping.",
  },
  conversion: { label: "Conversion", definition: "Share of the visitors who ordered." },
  averageOrder: { label: "Average order", definition: "Net revenue divided by the orders." },
  refunded: {
    label: "Refunded or cancelled",
    definition: "Share of the ordered amount that was refunded or cancelled.",
  },
  dismissed: { label: "Openings dismissed", definition: "Openings that were dismissed, per hundred visitors." },
  unhelpful: { label: "Replies unhelpful", definition: "Replies with a thumbs down, per hundred visitors." },
  joined: {
    label: "Carts joined to orders",
    definition:
      "Of the visitors whose cart was seen, those whose order would be found. It has to be about the same in all groups, or one group's revenue is missed more often.",
  },
  pages: { label: "Pages measured", definition: "Pages whose speed was reported, from then on." },
  drawn: {
    label: "Until drawn",
    definition: "Time until the largest part of a page was drawn (LCP), average over the pages.",
  },
  wait: {
    label: "Longest wait after a press",
    definition: "The longest wait after a press or key on a page, average over the pages; below 104 ms counts as 0.",
  },
} as const;

type Column = keyof typeof EXPERIMENT_COLUMNS;

export function labelsOf(...columns: Column[]): string[] {
  return columns.map((column) => EXPERIMENT_COLUMNS[column].label);
}
