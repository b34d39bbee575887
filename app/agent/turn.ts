import type { PageContext, Tap } from "~/contracts/agent-api";
import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { Merchandising } from "~/contracts/merchandising";
import type { ShopSettings } from "~/contracts/shop-settings";
import type { ShopperProfile } from "~/contracts/shopper-profile";
import type { ReplyBlock } from "~/contracts/turn-events";
import type { TurnTrace } from "~/contracts/turn-trace";
import type { CartDesk } from "~/ports/cart-desk";
import type { CatalogSearch, CatalogVocabulary } from "~/ports/catalog-search";
import type { Clock } from "~/ports/clock";
import type { LearntAnswers } from "~/ports/curated-answers";
import type { CustomerOrders } from "~/ports/customer-orders";
import type { DiscountDesk } from "~/ports/discount-desk";
import type { HandoffDesk } from "~/ports/handoff-desk";
import type { Ids } from "~/ports/ids";
import type { KnowledgeSearch } from "~/ports/knowledge-search";
import type { ModelAccess } from "~/ports/model-access";
import type { ShopperMemory } from "~/ports/shopper-memory";
import type { Storefront } from "~/ports/storefront";

/** Everything that one turn starts from. Nothing here was made by a model. */
export type TurnInput = {
  turnId: string;
  shop: { name: string; currency: string; locale: string; domain: string };
  settings: ShopSettings;
  /** What the merchant has said about recommendations. */
  merchandising: Merchandising;
  vocabulary: CatalogVocabulary;
  /** The merchant's own answers, learnt. */
  curated: LearntAnswers;
  /** The day of the shop's calendar, YYYY-MM-DD. */
  today: string;
  memory: ConversationMemory;
  /** What is remembered from earlier conversations; null where nothing may be: without consent, and in a preview. */
  profile: ShopperProfile | null;
  /** Newest last; what the shopper wrote and what was answered as plain text. */
  history: { from: "shopper" | "agent" | "person"; text: string }[];
  page: PageContext;
  isLoggedIn: boolean;
  /** Exactly one of the two. */
  message: string | null;
  tap: Tap | null;
};

/** The outside world of one turn: each already bound to the shop, visitor and conversation, so no tool argument can choose them. */
export type TurnPorts = {
  catalog: CatalogSearch;
  storefront: Storefront;
  cart: CartDesk;
  discounts: DiscountDesk;
  orders: CustomerOrders;
  knowledge: KnowledgeSearch;
  handoff: HandoffDesk;
  memory: ShopperMemory;
  models: ModelAccess;
  clock: Clock;
  ids: Ids;
};

export type { TurnTrace };

export type TurnOutcome = {
  memory: ConversationMemory;
  /** The profile after this turn, to be stored with consent alone; null where it stays as it was. */
  profile: ShopperProfile | null;
  /** Everything that was emitted, in order. */
  blocks: ReplyBlock[];
  trace: TurnTrace;
};

/** Called once per block, in order, as soon as it may be shown. Awaited: it stores before it sends. */
export type EmitBlock = (block: ReplyBlock) => Promise<void>;
