/** Seeded ids: the same seed and the same calls give the same ids. */
export type IdSequence = {
  /** 13-digit number, rising. */
  numeric: () => number;
  uuid: () => string;
  /** Lower-case hexadecimal. */
  hex: (length: number) => string;
  /** Letters and digits, for tokens. */
  token: (length: number) => string;
};

/** Creates a sequence; `seed` is any whole number. */
export function createIdSequence(seed = 1): IdSequence {
  const next = createMulberry32(seed);
  let last = 8_000_000_000_000 + (seed % 1000) * 1_000_000_000;
  const pick = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join("");
  const hex = (length: number) => pick("0123456789abcdef", length);

  return {
    numeric: () => {
      last += 1 + Math.floor(next() * 97);
      return last;
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    hex,
    token: (length) => pick("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length),
  };
}

/** Mulberry32, a 32-bit generator that is good enough for ids in a simulator (public domain, by Tommy Ettinger). */
function createMulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
