import { splitIntoPieces } from "~/agent/perception/intents/split-into-pieces";
import { classifyIntents } from "~/agent/perception/classify-intents";
import { detectLanguage } from "~/agent/perception/detect-language";
import { foldText } from "~/agent/perception/fold-text";
import { blendIntents } from "~/agent/perception/intents/blend-intents";
import { INTENT_FAMILIES, type IntentFamily } from "~/agent/perception/intents/extract-intent-features";
import { packIntentModel, unpackIntentModel } from "~/agent/perception/intents/intent-model";
import { hashText } from "~/agent/perception/learning/hash-features";
import { tokenize } from "~/agent/perception/tokenize";
import { shippedWordVectors } from "~/agent/perception/weights/shipped-word-vectors";
import { fitIntentConfidence } from "../../train/fit-intent-confidence.ts";
import { learnIntents } from "../../train/learn-intents.ts";
import { ownMessages } from "../../train/own-messages.ts";
import { readMessages, type Message } from "../../train/read-messages.ts";
import { readPhrasings } from "../../train/read-phrasings.ts";
import { withCopies } from "../../train/with-copies.ts";
import { scoreIntents, type IntentReader, type IntentScores } from "./score-intents.ts";

const SHARES = [0.25, 0.5, 0.75, 1];
/** Messages are taken or left by runs of neighbours, as the wordings of one line follow each other. */
const RUN = 16;
const SURE = 0.5;

/**
 * What intents would be worth, learnt from a share of the plain messages or without one family of features: learnt score and
 * patterns together, before rules about entities. The voices are not learnt, they show how far a model can be trusted.
 */
export function* measureCurve(): Generator<{ name: string; scores: IntentScores }> {
  const { plain } = ownMessages();
  for (const share of SHARES) {
    const some = plain.filter((_, at) => (hashText(`run ${String(Math.floor(at / RUN))}`) >>> 0) / 2 ** 32 < share);
    const name = `${String(share * 100)} % of the messages (${String(some.length)})`;
    yield { name, scores: scoreIntents(learnReader(some, INTENT_FAMILIES)) };
  }
  for (const left of INTENT_FAMILIES) {
    const families = INTENT_FAMILIES.filter((family) => family !== left);
    yield { name: `all of them, without ${left}`, scores: scoreIntents(learnReader(plain, families)) };
  }
}

function learnReader(messages: Message[], families: readonly IntentFamily[]): IntentReader {
  const vectors = shippedWordVectors();
  const model = unpackIntentModel(packIntentModel(learnIntents(withCopies(messages), vectors, families)), vectors);
  const confidence = fitIntentConfidence([...readPhrasings("voices", 1), ...readMessages("validation")], model);
  return (text) => {
    const { language } = detectLanguage(text, tokenize(text), "en");
    return blendIntents(
      model.score(splitIntoPieces(text), language),
      classifyIntents(foldText(text), language),
      confidence,
    )
      .filter((intent) => intent.confidence >= SURE)
      .map(({ name }) => name);
  };
}
