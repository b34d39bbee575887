import type { ModelPrices } from "~/ports/model-access";

/**
 * List prices in US dollars for a million tokens (https://openai.com/api/pricing). Prices change, and other servers have
 * their own: the operator's (OPENAI_PRICE_…) come first. A name matches its dated editions too.
 */
const LIST: Record<string, ModelPrices> = {
  "gpt-4.1": { input: 2, cachedInput: 0.5, output: 8 },
  "gpt-4.1-mini": { input: 0.4, cachedInput: 0.1, output: 1.6 },
  "gpt-4.1-nano": { input: 0.1, cachedInput: 0.025, output: 0.4 },
  "gpt-4o": { input: 2.5, cachedInput: 1.25, output: 10 },
  "gpt-4o-mini": { input: 0.15, cachedInput: 0.075, output: 0.6 },
  "gpt-5": { input: 1.25, cachedInput: 0.125, output: 10 },
  "gpt-5-mini": { input: 0.25, cachedInput: 0.025, output: 2 },
  "gpt-5-nano": { input: 0.05, cachedInput: 0.005, output: 0.4 },
};

/** A model that nobody knows is counted like a dear one: a budget is rather not used up than overspent. */
const UNKNOWN: ModelPrices = { input: 2.5, cachedInput: 2.5, output: 10 };

/** What a model costs; `own` are the operator's prices for the operator's model. */
export function findPrices(model: string, own: { model: string; prices: ModelPrices | null }): ModelPrices {
  if (own.prices && own.model === model) return own.prices;
  const name = model.replace(/-\d{4}-\d{2}-\d{2}$/, "");
  return LIST[name] ?? UNKNOWN;
}
