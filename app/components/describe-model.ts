import type { ModelTrace } from "~/contracts/turn-trace";

/** Why the built-in assistant answered, by code, as the end of a sentence. */
const REASONS: Record<string, string> = {
  "switched-off": "because it is switched off in the settings",
  "not-set-up": "because none is set up",
  "budget-spent": "because the month's budget is used up",
  unavailable: "because the model could not be reached",
  timeout: "because the model did not answer in time",
  "too-slow": "because the model took too long",
  "rate-limited": "because the provider was not taking more requests at that moment",
  unauthorized: "because the provider refused the key",
  rejected: "because the provider refused the request",
  "broken-stream": "because the model's answer was cut off",
  refused: "because the model declined to answer",
  resting: "because the provider had failed several times and was given a break",
  "no-words": "because the model said nothing",
  "no-facts": "because the model's answer contained no facts",
  unsourced: "because the model stated things that no source supports",
  "too-many-steps": "because the model kept looking things up without answering",
  "malformed-calls": "because the model's requests could not be read",
  "prompt-too-long": "because the conversation was too long for it",
  "turn-cost": "because the reply would have cost more than the limit for one",
};

/** What a language model did in a turn, in words a merchant reads. */
export function describeModel(brain: string, model: ModelTrace): string {
  const why = model.fallback === null ? null : (REASONS[model.fallback] ?? "because the model failed");
  const isModels = brain === "language-model";
  return [
    isModels
      ? `The reply was worded by ${model.name ?? "a language model"}.`
      : `The built-in assistant answered${why === null ? "" : ` ${why}`}.`,
    ...(isModels && why !== null ? [`The built-in assistant completed it, ${why}.`] : []),
    ...(model.calls > 0 ? [describeUse(model)] : []),
    ...(model.repaired ? ["Its first answer was not sent and had to be written again."] : []),
    ...(model.dropped > 0
      ? [`${model.dropped} ${model.dropped === 1 ? "sentence was" : "sentences were"} left out.`]
      : []),
  ].join(" ");
}

function describeUse({ calls, inputTokens, outputTokens, costMicros, isEstimated }: ModelTrace): string {
  const count = new Intl.NumberFormat("en");
  const cost = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 4 });
  const asked = calls === 1 ? "Asked once" : `Asked ${calls} times`;
  return `${asked}: ${count.format(inputTokens + outputTokens)} tokens, ${isEstimated ? "at most" : "about"} ${cost.format(costMicros / 1_000_000)}.`;
}
