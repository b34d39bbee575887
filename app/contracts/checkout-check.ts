/** How far the buyers' browsers and Shopify's orders tell the same story about a span of days. */
export type CheckoutCheck = {
  /**
   * off: the pixel is not in the shop. quiet: neither side has a finished checkout. unheard: orders, and no word from the
   * pixel. agree, or orders-missing: more checkouts without an order than chance would leave.
   */
  verdict: "off" | "quiet" | "unheard" | "agree" | "orders-missing";
  firstDay: string;
  lastDay: string;
  /** Checkouts that browsers have reported as completed, and those of them whose order is here. */
  completed: number;
  matched: number;
  /** Of the matched ones, those that were paid with another total. */
  differing: number;
  /** Orders of the online store, and those of them that a browser has reported. */
  orders: number;
  seen: number;
};
