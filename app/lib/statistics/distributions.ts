import { chdtrc, compiled, ndtr, ndtri } from "cephes";

// A WebAssembly module: its functions exist once it is compiled, which takes some 20 ms at the start of the process.
await compiled;

/** The value below which a standard normal variable stays with probability `p`, in (0, 1). */
export function normalQuantile(p: number): number {
  return ndtri(p);
}

/** Probability that a standard normal variable stays below `z`. */
export function normalBelow(z: number): number {
  return ndtr(z);
}

/** Probability that a standard normal variable lies at least `z` from 0. Exact far out in the tail as well. */
export function twoSidedP(z: number): number {
  return 2 * ndtr(-Math.abs(z));
}

/** Probability that a chi-square variable with `degrees` degrees of freedom reaches `value`. */
export function chiSquareTail(value: number, degrees: number): number {
  return chdtrc(degrees, value);
}
