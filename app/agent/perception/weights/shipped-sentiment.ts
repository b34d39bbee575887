import { sentimentDataSchema, unpackSentiment } from "../sentiment/sentiment-data";
import type { SentimentModel } from "../sentiment/sentiment-model";
import data from "./sentiment.json";

let model: SentimentModel | undefined;

/** The sentiment weights that ship, unpacked once. */
export function shippedSentiment(): SentimentModel {
  model ??= unpackSentiment(sentimentDataSchema.parse(data));
  return model;
}
