import { CART_INTENTS, GOODS_INTENTS, KNOWLEDGE_INTENTS, ORDER_INTENTS, SOCIAL_INTENTS } from "./intent-families";

/** Every intent there is. The learnt weights count on this order. */
export const INTENT_NAMES = [
  ...GOODS_INTENTS,
  ...CART_INTENTS,
  "negotiate",
  ...ORDER_INTENTS,
  ...KNOWLEDGE_INTENTS,
  ...SOCIAL_INTENTS,
  "human_agent",
  "complaint",
  "feedback",
  "out_of_scope",
] as const;
export type IntentName = (typeof INTENT_NAMES)[number];

export type Intent = { name: IntentName; confidence: number };

export type SizeSystem = "EU" | "US" | "UK" | "FR" | "IT" | "JP";

/** What an entity means. Prices are major units, as written; `value` of a vocabulary entity is in the shop's own spelling. */
export type EntityMeaning =
  | { type: "product"; value: { id: string; handle: string; title: string } }
  | { type: "category"; value: string }
  | { type: "brand"; value: string }
  | { type: "option"; value: { name: string; value: string } }
  | { type: "color"; value: string }
  | { type: "size"; value: { size: string; upTo: string | null; system: SizeSystem | null } }
  | { type: "material"; value: string }
  | { type: "attribute"; value: { name: string; value: string } }
  | { type: "price"; value: { min?: number; max?: number; about?: number; currency?: string } }
  | { type: "quantity"; value: number }
  | { type: "order-number"; value: string }
  | { type: "email"; value: string }
  | { type: "date"; value: string }
  | { type: "recipient"; value: { person: string; group: AudienceGroup | null; age?: number } };

export type AudienceGroup = "men" | "women" | "kids";

/** `start` and `end` are offsets into the message as it was sent. */
export type Entity = EntityMeaning & { text: string; start: number; end: number; negated: boolean };

/** Words that point at something or change something, rather than naming it. */
export type Cues = {
  /** 1-based; -1 is the last. */
  ordinals: number[];
  pronoun: boolean;
  plural: boolean;
  everything: boolean;
  cheaper: boolean;
  /** "cheap running shoes": a low price is liked, without a bound. */
  cheap: boolean;
  pricier: boolean;
  correction: boolean;
  /** "instead", "something else", "others": not the ones already shown. */
  other: boolean;
  question: boolean;
  /** "back to the shoes". */
  goBack: boolean;
  undo: boolean;
  /** "Are you a bot?" */
  isBot: boolean;
  /** "What do you remember?" */
  memory: boolean;
  startOver: boolean;
};

export type Perception = {
  text: string;
  language: string;
  languageConfidence: number;
  intents: Intent[];
  entities: Entity[];
  /**
   * Things and properties in words that neither the shop nor our own lists know, as a trained labeller reads them: "yoga
   * mats" in a shop for shoes. Their words are also `terms`.
   */
  unlisted: Entity[];
  sentiment: { score: number; label: "negative" | "neutral" | "positive" };
  /** How soon an answer is needed, 0 to 1. */
  urgency: number;
  cues: Cues;
  /** Content words that no entity covers, folded: what is left to search with. */
  terms: string[];
};
