import { splitIntoPieces } from "~/agent/perception/intents/split-into-pieces";
import { classifyIntents } from "~/agent/perception/classify-intents";
import { foldText } from "~/agent/perception/fold-text";
import { weighIntents, type IntentConfidence, type IntentEvidence } from "~/agent/perception/intents/blend-intents";
import type { IntentModel } from "~/agent/perception/intents/intent-model";
import { INTENT_NAMES } from "~/agent/perception/perception";
import { fitLogistic } from "./fit-logistic.ts";
import type { Message } from "./read-messages.ts";

type Case = { evidence: IntentEvidence; isMeant: boolean };

/** How much the learnt score, its lead and the patterns count, by messages kept from the training. */
export function fitIntentConfidence(messages: Message[], model: IntentModel): IntentConfidence {
  const cases = messages.flatMap(({ text, language, intents }) =>
    weighIntents(model.score(splitIntoPieces(text), language), classifyIntents(foldText(text), language)).map(
      (evidence, at): Case => ({
        evidence,
        isMeant: intents.some((intent) => intent === INTENT_NAMES[at]),
      }),
    ),
  );
  const [intercept = 0, score = 0, lead = 0, patterns = 0] = fitLogistic(
    cases.map(({ evidence }) => [evidence.score, evidence.lead, evidence.patterns]),
    cases.map(({ isMeant }) => isMeant),
  ).map((factor) => Math.round(factor * 1000) / 1000);

  return { intercept, score, lead, patterns };
}
