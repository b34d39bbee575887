import { alwaysValidMultiplier } from "~/lib/statistics/always-valid-multiplier";
import { addValue, emptyMoments, varianceOf } from "~/lib/statistics/moments";
import { CELLS, createRandomPartitions } from "./random-partitions";
import type { SignalScale, VisitSignals } from "./signal-scale";

const RATE = 0.1;
const SHRINKAGE = 0.002;
/** Keeps the first steps small (AdaGrad). */
const FIRST_SQUARE = 0.02;
const BIAS_RATE = 0.01;
const ALPHA = 0.05;
/** Outcomes before anything learnt is believed. */
const FEWEST_OUTCOMES = 200;

export type OutcomeLearner = {
  /** Takes in what came of a visit. What was thought of it before counts as evidence for or against what was learnt. */
  learn: (signals: VisitSignals, happened: boolean) => void;
  /** Goes over a visit again, which proves nothing. */
  rehearse: (signals: VisitSignals, happened: boolean) => void;
  /** Chance in [0, 1]: the prior's, until what was learnt has proved better. */
  score: (signals: VisitSignals) => number;
  hasProved: () => boolean;
};

/**
 * Learns from outcomes one by one whether a visit ends in one: a logistic model over random partitions that corrects the
 * reasoned `prior` (log-odds), with steps that shrink as a weight is used. Every visit is first judged, then learnt from; only
 * when these judgements beat the prior's beyond doubt, at whatever moment one looks, is the correction used.
 */
export function createOutcomeLearner(
  scales: readonly SignalScale[],
  prior: (signals: VisitSignals) => number,
): OutcomeLearner {
  const cellsOf = createRandomPartitions(scales);
  const weights = new Float64Array(CELLS);
  const squares = new Float64Array(CELLS).fill(FIRST_SQUARE);
  const gain = emptyMoments();
  let bias = 0;

  function logOdds(signals: VisitSignals, cells: Int32Array): number {
    const sum = cells.reduce((total, cell) => total + (weights[cell] ?? 0), 0);
    return prior(signals) + bias + sum / Math.sqrt(cells.length);
  }

  function step(cells: Int32Array, error: number): void {
    bias -= BIAS_RATE * error;
    for (const cell of cells) {
      const weight = weights[cell] ?? 0;
      const slope = error / Math.sqrt(cells.length) + SHRINKAGE * weight;
      const square = (squares[cell] ?? FIRST_SQUARE) + slope * slope;
      squares[cell] = square;
      weights[cell] = weight - (RATE * slope) / Math.sqrt(square);
    }
  }

  function hasProved(): boolean {
    if (gain.count < FEWEST_OUTCOMES) return false;
    const error = Math.sqrt(varianceOf(gain) / gain.count);
    return gain.mean > alwaysValidMultiplier(gain.count, ALPHA) * error;
  }

  return {
    learn(signals, happened) {
      const cells = cellsOf(signals);
      const learnt = chanceOf(logOdds(signals, cells));
      addValue(gain, lossOf(chanceOf(prior(signals)), happened) - lossOf(learnt, happened));
      step(cells, learnt - Number(happened));
    },
    rehearse(signals, happened) {
      const cells = cellsOf(signals);
      step(cells, chanceOf(logOdds(signals, cells)) - Number(happened));
    },
    score: (signals) => chanceOf(hasProved() ? logOdds(signals, cellsOf(signals)) : prior(signals)),
    hasProved,
  };
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Surprise at the outcome, bounded so that one visit cannot outweigh all others. */
function lossOf(chance: number, happened: boolean): number {
  return -Math.log(Math.max(0.001, happened ? chance : 1 - chance));
}
