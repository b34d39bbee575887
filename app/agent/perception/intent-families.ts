/**
 * The intents that are usually asked about together. Together, in this order, they are all intents there are (`INTENT_NAMES`);
 * the learnt weights count on that order.
 */
export const GOODS_INTENTS = [
  "find_product",
  "get_recommendation",
  "compare_products",
  "product_detail",
  "size_fit",
  "availability",
  "price",
  "promotion",
  "gift_help",
] as const;
export const CART_INTENTS = ["add_to_cart", "change_cart", "remove_from_cart", "view_cart", "checkout"] as const;
/** Done with an order that was placed. */
export const ORDER_INTENTS = [
  "track_order",
  "cancel_order",
  "change_order",
  "change_address",
  "return_item",
  "exchange_item",
  "refund_status",
  "order_problem",
  "invoice",
] as const;
/** Answered by the shop's pages. */
export const KNOWLEDGE_INTENTS = [
  "shipping_policy",
  "delivery_time",
  "return_policy",
  "payment_methods",
  "payment_problem",
  "warranty_care",
  "store_info",
  "newsletter",
  "account_help",
  "privacy_request",
] as const;
export const SOCIAL_INTENTS = ["greeting", "goodbye", "thanks", "affirm", "deny"] as const;
