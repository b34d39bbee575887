import { packLabeller, type LabellerData } from "~/agent/perception/labelling/labeller-data";
import { trainLabeller } from "~/agent/perception/labelling/train-labeller";
import { evalDataFolder } from "../eval/eval-data-folder.ts";
import { readSpanExamples } from "./span-examples.ts";

/** Rarer features are left out of what ships. */
const MIN_COUNT = 3;
const EPOCHS = 5;

/** The labeller that ships: it names kinds of goods, makers, colours, materials, sizes and properties in messages. */
export async function trainSpanWeights(): Promise<LabellerData> {
  const examples = await readSpanExamples(evalDataFolder(), "train");
  return packLabeller(trainLabeller(examples, { epochs: EPOCHS, minCount: MIN_COUNT }));
}
