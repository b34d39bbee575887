import type { IntentConfidence } from "~/agent/perception/intents/blend-intents";
import { packIntentModel, unpackIntentModel, type IntentModelData } from "~/agent/perception/intents/intent-model";
import { shippedWordVectors } from "~/agent/perception/weights/shipped-word-vectors";
import { fitIntentConfidence } from "./fit-intent-confidence.ts";
import { learnIntents } from "./learn-intents.ts";
import { ownMessages } from "./own-messages.ts";
import { readMessages, type Message } from "./read-messages.ts";
import { readPhrasings } from "./read-phrasings.ts";
import { withCopies } from "./with-copies.ts";

/** The intent model that ships: from our own messages and phrasings, and public messages that mean the same. */
export function trainIntents(): IntentModelData & { confidence: IntentConfidence } {
  const wordVectors = shippedWordVectors();
  const learn = (messages: Message[]) => packIntentModel(learnIntents(withCopies(messages), wordVectors));
  const { plain, voices } = ownMessages();

  // How far the scores can be trusted shows on manners of speaking that a model has not met.
  const strange = [...readPhrasings("voices", 1), ...readMessages("validation")];
  const confidence = fitIntentConfidence(strange, unpackIntentModel(learn(plain), wordVectors));
  return { ...learn([...plain, ...voices]), confidence };
}
