import type { ModelUsage } from "~/ports/language-model";
import type { ModelPrices, ModelSpending } from "~/ports/model-access";
import { LIMITS } from "./limits";

/** Characters that are at least one token, for guesses on the high side. */
const CHARACTERS_PER_TOKEN = 3;

/** Counts what a turn spends, and says before each call whether the ceiling still allows it. */
export function createMeter(prices: ModelPrices) {
  const spent: ModelSpending = {
    calls: 0,
    inputTokens: 0,
    cachedInputTokens: 0,
    outputTokens: 0,
    costMicros: 0,
    isEstimated: false,
  };
  const costOf = (input: number, cached: number, output: number) =>
    (input - cached) * prices.input + cached * prices.cachedInput + output * prices.output;

  return {
    spent,
    /** Whether a call of this size, answered at full length, stays within the turn's cost. */
    canAfford(promptCharacters: number): boolean {
      const dearest = costOf(promptCharacters / CHARACTERS_PER_TOKEN, 0, LIMITS.outputTokens);
      return spent.costMicros + dearest <= LIMITS.turnCostMicros;
    },
    /** Null usage: the answer broke off, or the provider does not tell. */
    book(usage: ModelUsage | null, promptCharacters: number, answerCharacters: number): void {
      const guess = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);
      const input = usage?.inputTokens ?? guess(promptCharacters);
      const cached = Math.min(input, usage?.cachedInputTokens ?? 0);
      const output = usage?.outputTokens ?? guess(answerCharacters);

      spent.calls += 1;
      spent.inputTokens += input;
      spent.cachedInputTokens += cached;
      spent.outputTokens += output;
      spent.costMicros += Math.ceil(costOf(input, cached, output));
      spent.isEstimated ||= usage?.inputTokens == null || usage.outputTokens === null;
    },
  };
}
export type Meter = ReturnType<typeof createMeter>;
