import type { SittingTopic } from "~/contracts/sitting";
import type { SittingTurn } from "~/ports/sitting-store";

/** As sure as perception has to be of an intent before it is taken for what the message was about. */
const SURE = 0.5;

/** What the shopper's intents are about. Greetings, thanks and the like are about nothing. */
const TOPICS: Record<string, SittingTopic | null> = {
  find_product: "finding",
  get_recommendation: "finding",
  compare_products: "comparing",
  product_detail: "details",
  size_fit: "size",
  availability: "stock",
  price: "price",
  promotion: "price",
  negotiate: "price",
  gift_help: "gifts",
  add_to_cart: "cart",
  change_cart: "cart",
  remove_from_cart: "cart",
  view_cart: "cart",
  checkout: "cart",
  track_order: "order-status",
  cancel_order: "order-change",
  change_order: "order-change",
  change_address: "order-change",
  order_problem: "order-problem",
  invoice: "order-problem",
  return_item: "returns",
  exchange_item: "returns",
  refund_status: "returns",
  return_policy: "returns",
  shipping_policy: "delivery",
  delivery_time: "delivery",
  payment_methods: "payment",
  payment_problem: "payment",
  warranty_care: "care",
  store_info: "store",
  newsletter: "store",
  account_help: "account",
  privacy_request: "account",
  human_agent: "person",
  complaint: "complaint",
  feedback: "complaint",
  out_of_scope: "other",
  greeting: null,
  goodbye: null,
  thanks: null,
  affirm: null,
  deny: null,
};

const TAPS: Record<string, SittingTopic> = {
  "add-to-cart": "cart",
  "set-quantity": "cart",
  undo: "cart",
  "cart-written": "cart",
  "view-cart": "cart",
  "remove-need": "finding",
  "talk-to-person": "person",
  "leave-message": "person",
};

/** What a turn was about, each topic once; nothing for greetings and small talk. */
export function nameTopics(turn: Pick<SittingTurn, "tap" | "trace" | "blocks">): SittingTopic[] {
  const intents = (turn.trace?.perception?.intents ?? []).filter(({ confidence }) => confidence >= SURE);
  const named = intents.flatMap(({ name }) => TOPICS[name] ?? []);
  const tapped = TAPS[turn.tap ?? ""];
  const topics = [...new Set(tapped === undefined ? named : [...named, tapped])];
  if (topics.length > 0) return topics;

  if (turn.blocks.some((type) => type === "products" || type === "comparison")) return ["finding"];
  const isSmallTalk = intents.length > 0;
  return turn.tap === null && !isSmallTalk ? ["other"] : [];
}
