/**
 * FNV-1a, its bits spread by the finish of MurmurHash3: features are hashes of what they stand for, whole numbers of 32 bits
 * with a sign. Without it half of them would be over 31 bits, for which V8 makes objects, or lists of floating point numbers.
 */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let position = 0; position < text.length; position += 1) hash = hashCode(hash, text.charCodeAt(position));
  return scatterBits(hash);
}

/** One step of the hash; `scatterBits` finishes it. */
function hashCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** Of two features in this order. */
export function combineHashes(left: number, right: number): number {
  return scatterBits(Math.imul(left, 31) ^ right);
}

/** Each hash once, in the order in which they come first. */
export function distinctHashes(hashes: number[]): number[] {
  // At most half full; several times faster than a Set.
  const mask = 2 ** Math.ceil(Math.log2(Math.max(1, hashes.length) * 2)) - 1;
  const seen = new Int32Array(mask + 1);
  const isTaken = new Uint8Array(mask + 1);
  return hashes.filter((hash) => {
    let slot = hash & mask;
    while (isTaken[slot] === 1 && seen[slot] !== hash) slot = (slot + 1) & mask;
    if (isTaken[slot] === 1) return false;
    isTaken[slot] = 1;
    seen[slot] = hash;
    return true;
  });
}

/** Any two of the features, whatever their order. */
export function pairHashes(hashes: number[]): number[] {
  // In the order without a sign, as the weights that ship were learnt.
  const distinct = new Int32Array(Uint32Array.from(distinctHashes(hashes)).sort().buffer);
  const pairs: number[] = [];
  distinct.forEach((left, index) => {
    for (let other = index + 1; other < distinct.length; other += 1)
      pairs.push(combineHashes(left, distinct[other] ?? 0));
  });
  return pairs;
}

/** Each two neighbours. */
export function neighbourHashes(hashes: number[]): number[] {
  const pairs: number[] = [];
  for (let index = 1; index < hashes.length; index += 1)
    pairs.push(combineHashes(hashes[index - 1] ?? 0, hashes[index] ?? 0));
  return pairs;
}

/** Adds the 2 to 5 letters in a row of a word whose edges are marked. */
export function addLetterGrams(padded: string, into: number[]): void {
  for (let start = 0; start < padded.length; start += 1) {
    let hash = FNV_OFFSET;
    const end = Math.min(padded.length, start + GRAM.longest);
    for (let position = start; position < end; position += 1) {
      hash = hashCode(hash, padded.charCodeAt(position));
      if (position - start + 1 >= GRAM.shortest) into.push(scatterBits(hash));
    }
  }
}

const GRAM = { shortest: 2, longest: 5 };

function scatterBits(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
