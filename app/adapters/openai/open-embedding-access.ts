import { billingDay } from "~/lib/billing-day";
import { billingMonth } from "~/lib/billing-month";
import type { Clock } from "~/ports/clock";
import type { EmbeddingAccess, EmbeddingGrant } from "~/ports/embedding-access";
import type { Logger } from "~/ports/logger";
import type { ModelKeyStore } from "~/ports/model-key-store";
import type { ModelLedger } from "~/ports/model-ledger";
import type { ModelEndpoints } from "./open-model-access";
import { createOpenaiEmbeddingModel } from "./openai-embedding-model";

/** What the operator has set for all shops. */
export type EmbeddingOperator = {
  /** Null: only shops with a key of their own have embeddings. */
  apiKey: string | null;
  model: string;
  /** US dollars for a million tokens. */
  price: number;
  /** What one shop may spend of the operator's money in a month, US dollars; null: no limit. */
  monthlyBudget: number | null;
};

type Dependencies = {
  operator: EmbeddingOperator;
  endpoints: ModelEndpoints;
  keys: ModelKeyStore;
  ledger: ModelLedger;
  clock: Clock;
  logger: Logger;
};

const CHARACTERS_PER_TOKEN = 3;
const MICROS = 1_000_000;

/** Decides for one shop whose key pays for embeddings; they share the month's budget with the language model. */
export function openEmbeddingAccess(dependencies: Dependencies): EmbeddingAccess {
  const { operator, endpoints, keys, ledger, clock, logger } = dependencies;

  return {
    async open({ languageModel, embeddings }) {
      if (!embeddings || languageModel.provider === "none") return { status: "denied", reason: "switched-off" };
      try {
        const isOwn = languageModel.provider === "own";
        const apiKey = isOwn ? await keys.find() : operator.apiKey;
        if (apiKey === null) return { status: "denied", reason: "not-set-up" };

        const model = createOpenaiEmbeddingModel({ name: operator.model, ...endpoints.open(apiKey) });
        const limits = [languageModel.monthlyBudget, isOwn ? null : operator.monthlyBudget].filter(
          (one) => one !== null,
        );
        const budget = limits.length === 0 ? null : Math.round(Math.min(...limits) * MICROS);
        return { status: "granted", model: operator.model, embed: book(model, budget) };
      } catch (error) {
        logger.warn({ error }, "an embedding model could not be opened");
        return { status: "denied", reason: "unavailable" };
      }
    },
  };

  /** Reserved before, booked afterwards, as with a language model; tokens that are not reported are guessed on the high side. */
  function book(model: ReturnType<typeof createOpenaiEmbeddingModel>, budget: number | null): EmbeddingGrant["embed"] {
    return async (texts, signal) => {
      const month = billingMonth(clock.now());
      const guess = texts.reduce((sum, text) => sum + Math.ceil(text.length / CHARACTERS_PER_TOKEN), 0);
      const reserved = Math.ceil(guess * operator.price);
      try {
        if (!(await ledger.reserve(month, reserved, budget))) return { ok: false, failure: "budget-spent" };
        const answer = await model.embed(texts, signal);
        const tokens = answer.ok ? (answer.tokens ?? guess) : 0;
        await ledger.settle({ month, day: billingDay(clock.now()) }, reserved, {
          // No turn of a conversation: calls would be counted as one.
          ...{ calls: 0, inputTokens: tokens, cachedInputTokens: 0, outputTokens: 0 },
          ...{ costMicros: Math.ceil(tokens * operator.price), isEstimated: answer.ok && answer.tokens === null },
        });
        return answer;
      } catch (error) {
        logger.warn({ error }, "the cost of an embedding was not booked");
        return { ok: false, failure: "unavailable" };
      }
    };
  }
}
