import type { ShopSettings } from "~/contracts/shop-settings";
import type { LanguageModel } from "./language-model";

/** US dollars for a million tokens, which is millionths of a dollar for one. */
export type ModelPrices = { input: number; cachedInput: number; output: number };

/** What a turn used. Tokens that were not reported are estimated: `isEstimated`. */
export type ModelSpending = {
  calls: number;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  costMicros: number;
  isEstimated: boolean;
};

export type ModelGrant = {
  status: "granted";
  model: LanguageModel;
  prices: ModelPrices;
  /** Gives back what was reserved and books what was used. Call it once, whatever happened; never throws. */
  settle: (spent: ModelSpending) => Promise<void>;
};

/** switched-off: the merchant wants none. not-set-up: no key. budget-spent: the month's is used up. unavailable: our own store failed. */
export type ModelDenial = { status: "denied"; reason: "switched-off" | "not-set-up" | "budget-spent" | "unavailable" };

/** The way to a language model, bound to one shop: whose key, which model, and whether the month's budget allows it. */
export interface ModelAccess {
  /** Whether `open` is likely to grant one: what it has to read for that is left out. */
  mayOpen(wish: ShopSettings["languageModel"]): boolean;
  /** Reserves `reserveMicros` (millionths of a US dollar) of the month's budget until `settle`. Never throws. */
  open(wish: ShopSettings["languageModel"], reserveMicros: number): Promise<ModelGrant | ModelDenial>;
}
