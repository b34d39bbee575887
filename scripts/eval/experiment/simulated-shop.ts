import { type Random, drawNormal } from "../../bench/statistics/seeded-random.ts";

/** A shop whose truth is known. */
export type SimulatedShop = {
  name: string;
  conversion: number;
  orderValue: (random: Random) => number;
  meanOrderValue: number;
  /** Share of visitors who are dealt the treatment. */
  treatmentShare: number;
};

const ONE = { orderValue: () => 1, meanOrderValue: 1 };
const logNormal = (sigma: number) => ({
  orderValue: (random: Random) => 5_000 * Math.exp(sigma * drawNormal(random)),
  meanOrderValue: 5_000 * Math.exp((sigma * sigma) / 2),
});
/** Finite variance, no third moment: now and then somebody furnishes a hotel. */
const pareto = (tail: number) => ({
  orderValue: (random: Random) => 3_000 * (1 - random()) ** (-1 / tail),
  meanOrderValue: (3_000 * tail) / (tail - 1),
});

/** From kind to unkind; each is dealt in halves and with a holdout of a tenth. */
export const SIMULATED_SHOPS: SimulatedShop[] = [
  { name: "conversion 3 %", conversion: 0.03, ...ONE },
  { name: "conversion 20 %, log-normal order values", conversion: 0.2, ...logNormal(1) },
  { name: "conversion 3 %, log-normal order values", conversion: 0.03, ...logNormal(0.8) },
  { name: "conversion 3 %, Pareto order values", conversion: 0.03, ...pareto(2.5) },
].flatMap((shop) => [
  { ...shop, name: `${shop.name}, halves`, treatmentShare: 0.5 },
  { ...shop, name: `${shop.name}, holdout of a tenth`, treatmentShare: 0.9 },
]);
