import { conversationMemorySchema } from "~/contracts/conversation-memory";
import { pageContextSchema } from "~/contracts/agent-api";
import { shopSettingsSchema, type ShopSettings } from "~/contracts/shop-settings";
import type { TurnInput } from "~/agent/turn";
import { aRunningCatalogue } from "./a-running-catalogue.ts";
import { aVocabulary } from "./a-vocabulary.ts";

type Overrides = Partial<Omit<TurnInput, "settings" | "page">> & {
  settings?: Partial<ShopSettings>;
  page?: Partial<TurnInput["page"]>;
};

/** A first message on the home page of a running shop. */
export function aTurnInput({ settings, page, ...overrides }: Overrides = {}): TurnInput {
  return {
    turnId: "turn-1",
    shop: { name: "Fleetfoot", currency: "USD", locale: "en", domain: "fleetfoot.example" },
    settings: { ...shopSettingsSchema.parse({}), ...settings },
    merchandising: { rules: [], weights: { margin: "off", stock: "off", returns: "off" } },
    vocabulary: aVocabulary(aRunningCatalogue()),
    curated: { answers: [], match: () => null },
    today: "2026-03-02",
    memory: conversationMemorySchema.parse({}),
    profile: null,
    history: [],
    page: { ...pageContextSchema.parse({ path: "/" }), ...page },
    isLoggedIn: false,
    message: "hello",
    tap: null,
    ...overrides,
  };
}
