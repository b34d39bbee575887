import type { Labeller } from "../labelling/labeller";
import { labellerDataSchema, unpackLabeller } from "../labelling/labeller-data";
import data from "./spans.json";

let labeller: Labeller | undefined;

/** The labeller that ships, unpacked once. */
export function shippedLabeller(): Labeller {
  labeller ??= unpackLabeller(labellerDataSchema.parse(data));
  return labeller;
}
