import { packLabelModel, type LabelModelData, type LabelWeights } from "~/agent/perception/learning/label-model";
import { seededRandom } from "~/agent/perception/learning/seeded-random";
import { trainLinearSvm } from "~/agent/perception/learning/train-linear-svm";
import { createVectorizer, findFeatures } from "~/agent/perception/learning/vectorizer";
import type { WordVectors } from "~/agent/perception/learning/word-vectors";
import { INTENT_NAMES } from "~/agent/perception/perception";
import { shippedWordVectors } from "~/agent/perception/weights/shipped-word-vectors";
import { publicIntents } from "./public-intents.ts";
import { readCorpora } from "./read-corpora.ts";
import { readMessages, type Message } from "./read-messages.ts";
import { swapThings } from "./swap-things.ts";

const COST = 1;
const FAMILY_WEIGHTS = { words: 0.7, pairs: 0.4, characters: 1, meaning: 1 };
/** Messages made of two, for shoppers who say several things at once. */
const JOINED = 1200;
const JOINTS = [" ", ". ", ", ", " and ", "! "];

/** The intent model that ships: from our own messages and public ones that mean the same. */
export function trainIntents(): LabelModelData {
  return packLabelModel(learnIntents(readMessages("train"), publicIntents(readCorpora()), shippedWordVectors()));
}

/** One separator an intent; a message may lie on the right side of several. */
export function learnIntents(own: Message[], more: Message[], wordVectors: WordVectors): LabelWeights {
  const random = seededRandom(5);
  const messages = [
    ...own,
    ...swapThings(own, random),
    ...swapThings(own, random),
    ...joinMessages(own, random),
    ...more,
  ];
  const features = findFeatures(messages.map(({ text }) => text));
  const vectorizer = createVectorizer(features, FAMILY_WEIGHTS, wordVectors);
  const rows = messages.map(({ text }) => vectorizer.vectorize(text));
  const norms = Float64Array.from(rows, ({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  const { dimension } = vectorizer;

  const weights = new Float32Array(dimension * INTENT_NAMES.length);
  INTENT_NAMES.forEach((intent, label) => {
    const isMeant = (row: number) => messages[row]?.intents.includes(intent) ?? false;
    trainLinearSvm({ rows, norms, dimension, cost: COST }, isMeant, label + 1).forEach((weight, feature) => {
      weights[feature * INTENT_NAMES.length + label] = weight;
    });
  });
  return { labels: [...INTENT_NAMES], features, familyWeights: FAMILY_WEIGHTS, weights };
}

function joinMessages(own: Message[], random: () => number): Message[] {
  const pick = <Item>(items: Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const single = own.filter(({ intents }) => intents.length === 1 && intents[0] !== "out_of_scope");
  const joined: Message[] = [];
  for (let tries = 0; joined.length < JOINED && tries < JOINED * 20; tries += 1) {
    const [first, second] = [pick(single), pick(single)];
    if (!first || !second) continue;
    if (first.language !== second.language || first.intents[0] === second.intents[0]) continue;
    const text = `${first.text}${pick(JOINTS) ?? " "}${second.text}`;
    joined.push({ text, intents: [...first.intents, ...second.intents], language: first.language });
  }
  return joined;
}
