import {
  SITTING_STAGES,
  SITTING_TOPICS,
  type SittingOutcome,
  type SittingStage,
  type SittingTopic,
} from "~/contracts/sitting";

export const TOPIC_LABELS: Record<SittingTopic, string> = {
  finding: "Finding a product",
  comparing: "Comparing products",
  details: "Product details",
  size: "Size and fit",
  stock: "Availability",
  price: "Prices and offers",
  gifts: "Gifts",
  cart: "Cart and checkout",
  "order-status": "Where an order is",
  "order-change": "Changing or cancelling an order",
  "order-problem": "Problems with an order",
  returns: "Returns and refunds",
  delivery: "Shipping and delivery",
  payment: "Payment",
  care: "Care and warranty",
  store: "About the store",
  account: "Account and privacy",
  person: "Speaking to a person",
  complaint: "Praise and complaints",
  other: "Something else",
};

export const OUTCOME_LABELS: Record<SittingOutcome, string> = {
  answered: "Answered",
  "in-cart": "In the cart",
  ordered: "Ordered",
  "handed-over": "Handed over",
  left: "Left",
};

const STAGE_LABELS: Record<SittingStage, string> = {
  opening: "The assistant spoke first",
  shopper: "Shopper wrote first",
  question: "Question",
  recommendation: "Recommendation",
  cart: "Added to cart",
  person: "Asked for a person",
  more: "And more",
  order: "Ordered",
  left: "Left",
};

/** The stages of a path as people read them. One that is not known any more is left out. */
export function nameStages(path: string): string[] {
  return path.split(">").flatMap((stage) => (isStage(stage) ? STAGE_LABELS[stage] : []));
}

export function nameTopic({ kind, name }: { kind: "topic" | "product-type"; name: string }): string {
  return kind === "topic" && isTopic(name) ? TOPIC_LABELS[name] : name;
}

function isStage(name: string): name is SittingStage {
  return SITTING_STAGES.some((stage) => stage === name);
}

function isTopic(name: string): name is SittingTopic {
  return SITTING_TOPICS.some((topic) => topic === name);
}
