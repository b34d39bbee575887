import { z } from "zod";
import { decodeBytes, encodeBytes } from "../learning/bytes";
import { emptySteps, type Labeller } from "./labeller";

/** A labeller as it is stored: features by name, one signed byte a weight, in base64. */
export const labellerDataSchema = z.object({
  tags: z.array(z.string()),
  /** What the byte 127 stands for, in `weights` and in `steps` and `ends`. */
  largest: z.number().positive(),
  largestStep: z.number().positive(),
  features: z.string(),
  weights: z.string(),
  steps: z.string(),
  ends: z.string(),
});
export type LabellerData = z.infer<typeof labellerDataSchema>;

/** Features whose weights all stay below this part of the largest are left out. */
const LEAST_PART = 0.06;
const SEPARATOR = "\n";

/** Rounds a labeller to bytes; what hardly weighs is left out. */
export function packLabeller({ tags, rows, weights, steps }: Labeller): LabellerData {
  const largest = largestOf(weights);
  const largestStep = Math.max(largestOf(steps.weights), largestOf(steps.ends));
  const rowOf = (row: number) => Array.from(weights.subarray(row * tags.length, (row + 1) * tags.length));
  const kept = [...rows].filter(([, row]) => rowOf(row).some((weight) => Math.abs(weight) >= LEAST_PART * largest));
  return {
    tags,
    largest,
    largestStep,
    features: kept.map(([feature]) => feature).join(SEPARATOR),
    weights: toBytes(
      kept.flatMap(([, row]) => rowOf(row)),
      largest,
    ),
    steps: toBytes(steps.weights, largestStep),
    ends: toBytes(steps.ends, largestStep),
  };
}

export function unpackLabeller(data: LabellerData): Labeller {
  return {
    tags: data.tags,
    rows: new Map(data.features.split(SEPARATOR).map((feature, row) => [feature, row])),
    weights: fromBytes(data.weights, data.largest),
    steps: {
      ...emptySteps(data.tags),
      weights: fromBytes(data.steps, data.largestStep),
      ends: fromBytes(data.ends, data.largestStep),
    },
  };
}

function largestOf(weights: Float32Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
}

function toBytes(weights: ArrayLike<number>, largest: number): string {
  return encodeBytes(Uint8Array.from(weights, (weight) => Math.round((weight / largest) * 127) & 255));
}

function fromBytes(base64: string, largest: number): Float32Array {
  return Float32Array.from(new Int8Array(decodeBytes(base64).buffer), (byte) => (byte / 127) * largest);
}
