import { createHash } from "node:crypto";
import type OpenAI from "openai";
import type { ShopSettings } from "~/contracts/shop-settings";
import { billingDay } from "~/lib/billing-day";
import { billingMonth } from "~/lib/billing-month";
import type { Clock } from "~/ports/clock";
import type { Logger } from "~/ports/logger";
import type { ModelAccess, ModelDenial, ModelPrices } from "~/ports/model-access";
import type { ModelKeyStore } from "~/ports/model-key-store";
import type { ModelLedger } from "~/ports/model-ledger";
import { createCircuitBreaker, type CircuitBreaker } from "./circuit-breaker";
import { findPrices } from "./model-prices";
import { createOpenaiClient, createOpenaiLanguageModel } from "./openai-language-model";

/** What the operator has set for all shops. */
export type ModelOperator = {
  /** Null: shops without a key of their own get the embedded brain. */
  apiKey: string | null;
  /** Null: OpenAI's own. */
  baseUrl: string | null;
  model: string;
  /** Null: the list's. */
  prices: ModelPrices | null;
  /** What one shop may spend of the operator's money in a month, US dollars; null: no limit. */
  monthlyBudget: number | null;
};

export type ModelEndpoints = { open: (apiKey: string) => { client: OpenAI; breaker: CircuitBreaker } };

const BREAKER = { failures: 4, restMs: 15_000, longestRestMs: 300_000 };
const MAX_ENDPOINTS = 500;
const MICROS = 1_000_000;

/**
 * The clients of this process: one for each key, with its circuit breaker, since a refused key is no other's fault. `now`:
 * milliseconds of a clock that only goes forward.
 */
export function createModelEndpoints(
  { baseUrl }: Pick<ModelOperator, "baseUrl">,
  now = () => performance.now(),
): ModelEndpoints {
  const endpoints = new Map<string, { client: OpenAI; breaker: CircuitBreaker }>();
  return {
    open(apiKey) {
      const name = createHash("sha256").update(apiKey).digest("base64url");
      let endpoint = endpoints.get(name);
      if (!endpoint) {
        const [oldest] = endpoints.keys();
        if (endpoints.size >= MAX_ENDPOINTS && oldest !== undefined) endpoints.delete(oldest);
        const breaker = createCircuitBreaker({ ...BREAKER, now });
        endpoint = { client: createOpenaiClient({ apiKey, baseUrl }), breaker };
        endpoints.set(name, endpoint);
      }
      return endpoint;
    },
  };
}

type Dependencies = {
  operator: ModelOperator;
  endpoints: ModelEndpoints;
  keys: ModelKeyStore;
  ledger: ModelLedger;
  clock: Clock;
  logger: Logger;
};

/** Decides for one shop whose key and which model is used, and holds the month's budget. */
export function openModelAccess(dependencies: Dependencies): ModelAccess {
  const { operator, endpoints, keys, ledger, clock, logger } = dependencies;

  return {
    mayOpen: ({ provider }) => provider === "own" || (provider === "shared" && operator.apiKey !== null),

    async open(wish, reserveMicros) {
      if (wish.provider === "none") return denied("switched-off");
      try {
        const isOwn = wish.provider === "own";
        const apiKey = isOwn ? await keys.find() : operator.apiKey;
        if (apiKey === null) return denied("not-set-up");

        const month = billingMonth(clock.now());
        const budget = budgetOf(wish, operator);
        const isReserved = await ledger.reserve(month, reserveMicros, budget);
        if (!isReserved) return denied("budget-spent");

        // A model that costs the operator more than the chosen one is for shops with a key of their own.
        const name = isOwn && wish.model !== "" ? wish.model : operator.model;
        return {
          status: "granted",
          model: createOpenaiLanguageModel({ name, ...endpoints.open(apiKey) }),
          prices: findPrices(name, operator),
          async settle(spent) {
            try {
              await ledger.settle({ month, day: billingDay(clock.now()) }, reserveMicros, spent);
            } catch (error) {
              // What was reserved stays booked: rather too much than too little.
              logger.warn({ error }, "a language model's cost was not booked");
            }
          },
        };
      } catch (error) {
        logger.warn({ error }, "a language model could not be opened");
        return denied("unavailable");
      }
    },
  };
}

/** Millionths; the lower of what the merchant and, for the operator's key, the operator allows. */
function budgetOf(wish: ShopSettings["languageModel"], { monthlyBudget }: ModelOperator): number | null {
  const limits = [wish.monthlyBudget, wish.provider === "shared" ? monthlyBudget : null].filter(
    (limit) => limit !== null,
  );
  return limits.length === 0 ? null : Math.round(Math.min(...limits) * MICROS);
}

function denied(reason: ModelDenial["reason"]): ModelDenial {
  return { status: "denied", reason };
}
