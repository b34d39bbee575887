import type { ShopSettings } from "~/contracts/shop-settings";
import type { EmbeddingAnswer } from "./embedding-model";

export type EmbeddingGrant = {
  status: "granted";
  /** Name of the model. */
  model: string;
  /** Reserves and books what it costs; a refused budget is a failure like any other. Never throws. */
  embed(texts: string[], signal: AbortSignal): Promise<EmbeddingAnswer | { ok: false; failure: "budget-spent" }>;
};

/** switched-off: the merchant wants none, or no provider at all. not-set-up: no key. */
export type EmbeddingDenial = { status: "denied"; reason: "switched-off" | "not-set-up" | "unavailable" };

/** The way to an embedding model, bound to one shop: whose key pays, and whether the month's budget allows it. */
export interface EmbeddingAccess {
  open(settings: Pick<ShopSettings, "languageModel" | "embeddings">): Promise<EmbeddingGrant | EmbeddingDenial>;
}
