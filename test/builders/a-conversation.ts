import type { Tap } from "~/contracts/agent-api";
import { conversationMemorySchema, type ConversationMemory } from "~/contracts/conversation-memory";
import type { CuratedAnswer } from "~/contracts/curated-answer";
import { shopperProfileSchema, type ShopperProfile } from "~/contracts/shopper-profile";
import type { ShopSettings } from "~/contracts/shop-settings";
import type { ReplyBlock } from "~/contracts/turn-events";
import { learnCuratedAnswers } from "~/agent/knowledge/learn-curated-answers";
import { runTurn } from "~/agent/run-turn";
import type { TurnInput, TurnPorts, TurnTrace } from "~/agent/turn";
import type { Merchandising } from "~/contracts/merchandising";
import type { CatalogDocument, ProductFigures } from "~/ports/catalog-search";
import type { CustomerOrder } from "~/ports/customer-orders";
import type { DiscountDesk } from "~/ports/discount-desk";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import type { ModelAccess } from "~/ports/model-access";
import { createInMemoryCartDesk, type InMemoryCartDesk } from "../fakes/in-memory-cart-desk.ts";
import { createInMemoryCatalogSearch } from "../fakes/in-memory-catalog-search.ts";
import { createInMemoryKnowledgeSearch } from "../fakes/in-memory-knowledge-search.ts";
import { createInMemoryStorefront, type InMemoryStorefront } from "../fakes/in-memory-storefront.ts";
import { aPolicyShelf } from "./a-policy-shelf.ts";
import { aRunningCatalogue } from "./a-running-catalogue.ts";
import { aTurnInput } from "./a-turn-input.ts";
import { aVocabulary } from "./a-vocabulary.ts";

export type ConversationStart = {
  documents?: CatalogDocument[];
  passages?: Omit<KnowledgePassage, "score">[];
  /** The merchant's own answers. */
  curated?: CuratedAnswer[];
  settings?: Partial<ShopSettings>;
  merchandising?: Merchandising;
  figures?: ProductFigures[];
  page?: Partial<TurnInput["page"]>;
  /** Null: nobody is logged in. */
  orders?: CustomerOrder[] | null;
  isPersonPresent?: boolean;
  memory?: Partial<ConversationMemory>;
  /** Default: the merchant has not turned discounts on. */
  discounts?: DiscountDesk;
  /** What is remembered from earlier; null, the default: the shopper has not consented. */
  profile?: ShopperProfile | null;
  /** Default: there is no language model. */
  models?: ModelAccess;
};

const NO_DISCOUNTS: DiscountDesk = {
  isOn: async () => false,
  consider: async () => ({ rung: "reassure", reason: "off", offer: null, automatic: null }),
  apply: async () => ({ status: "no-code" }),
};

export type Reply = {
  /** All text, as it would be read. */
  text: string;
  blocks: ReplyBlock[];
  /** Titles on the product cards, in order. */
  cards: string[];
  quickReplies: string[];
  chips: string[];
  trace: TurnTrace;
  memory: ConversationMemory;
  profile: ShopperProfile | null;
};

export type Conversation = {
  say(message: string): Promise<Reply>;
  tap(tap: Tap): Promise<Reply>;
  goTo(page: Partial<TurnInput["page"]>): void;
  readonly cart: InMemoryCartDesk;
  readonly storefront: InMemoryStorefront;
  readonly messagesLeft: { text: string; email: string | null }[];
  /** What was deleted at the shopper's wish, in order. */
  readonly wiped: ("everything" | "facts")[];
  readonly ports: TurnPorts;
};

/** A shopper's conversation with the agent over in-memory ports: what is said goes through `runTurn` as in the shop. */
export function aConversation(start: ConversationStart = {}): Conversation {
  const documents = start.documents ?? aRunningCatalogue();
  const vocabulary = aVocabulary(documents);
  const storefront = createInMemoryStorefront(documents);
  const cart = createInMemoryCartDesk(
    storefront,
    documents.map(({ id }) => id),
  );
  const messagesLeft: { text: string; email: string | null }[] = [];
  const history: TurnInput["history"] = [];
  const wiped: ("everything" | "facts")[] = [];
  let profile = start.profile ?? null;
  const notUsed = () => Promise.reject(new Error("The agent writes carts through the cart desk only."));
  const ports: TurnPorts = {
    catalog: createInMemoryCatalogSearch(documents, vocabulary, start.figures),
    storefront: {
      ...storefront,
      readCart: notUsed,
      addLines: notUsed,
      setQuantities: notUsed,
      setAttribute: notUsed,
      setDiscountCodes: notUsed,
      setMetafield: notUsed,
    },
    cart,
    discounts: start.discounts ?? NO_DISCOUNTS,
    orders: { listRecent: async (limit) => start.orders?.slice(0, limit) ?? null },
    knowledge: createInMemoryKnowledgeSearch(start.passages ?? aPolicyShelf()),
    handoff: {
      isPersonPresent: async () => start.isPersonPresent ?? false,
      leaveMessage: async (message) => {
        messagesLeft.push(message);
      },
    },
    memory: {
      async keepOnly(left) {
        wiped.push("facts");
        profile = left;
      },
      async forgetEverything() {
        wiped.push("everything");
        profile = null;
        history.length = 0;
      },
    },
    models: start.models ?? { mayOpen: () => false, open: async () => ({ status: "denied", reason: "not-set-up" }) },
    clock: { now: () => new Date("2026-03-02T10:00:00Z") },
    ids: { random: () => "id-0001" },
  };

  const answers = start.curated ?? [];
  const curated = { answers, match: learnCuratedAnswers(answers) };
  let memory = conversationMemorySchema.parse(start.memory ?? {});
  let page = start.page ?? {};
  let turns = 0;

  async function take(message: string | null, tap: Tap | null): Promise<Reply> {
    turns += 1;
    const emitted: ReplyBlock[] = [];
    const input = aTurnInput({
      turnId: `turn-${turns}`,
      vocabulary,
      curated,
      memory,
      profile,
      history: [...history],
      page,
      message,
      tap,
      isLoggedIn: (start.orders ?? null) !== null,
      ...(start.settings ? { settings: start.settings } : {}),
      ...(start.merchandising ? { merchandising: start.merchandising } : {}),
    });
    const outcome = await runTurn(
      input,
      ports,
      async (block) => void emitted.push(block),
      new AbortController().signal,
    );
    // What is stored is JSON: what does not survive that is not remembered.
    memory = conversationMemorySchema.parse(JSON.parse(JSON.stringify(outcome.memory)));
    if (outcome.profile !== null) profile = shopperProfileSchema.parse(JSON.parse(JSON.stringify(outcome.profile)));

    const text = emitted.map((block) => (block.type === "text-delta" ? block.text : "")).join("");
    if (message !== null) history.push({ from: "shopper", text: message });
    history.push({ from: "agent", text });
    return {
      text,
      blocks: emitted,
      cards: emitted.flatMap((block) => (block.type === "products" ? block.items.map(({ title }) => title) : [])),
      quickReplies: emitted.flatMap((block) =>
        block.type === "quick-replies" ? block.options.map(({ label }) => label) : [],
      ),
      chips: emitted.flatMap((block) => (block.type === "need-state" ? block.chips.map(({ label }) => label) : [])),
      trace: outcome.trace,
      memory,
      profile,
    };
  }

  return {
    say: (message) => take(message, null),
    tap: (tap) => take(null, tap),
    goTo: (next) => {
      page = next;
    },
    cart,
    storefront,
    messagesLeft,
    wiped,
    ports,
  };
}
