/** What is known of 32-bit hashes: a Map while it is being learnt, a hash index where it is only read. */
export type HashLookup<Value> = { get(hash: number): Value | undefined; readonly size: number };

/**
 * A table of hashes that nothing is added to, with open addressing: several times faster than a Map, for which every number
 * over 31 bits is an object of its own. Of equal hashes the last one counts.
 */
export function createHashIndex<Value>(hashes: Uint32Array, values: readonly Value[]): HashLookup<Value> {
  // At most half full, so that a search soon meets an empty place.
  const mask = 2 ** Math.ceil(Math.log2(Math.max(1, hashes.length) * 2)) - 1;
  /**
   * Each slot is two numbers side by side, so that a search reads one line of memory: the hash, and one more than the place
   * in `values`, 0 where there is nothing.
   */
  const slots = new Int32Array(2 * (mask + 1));

  function slotOf(hash: number): number {
    const key = hash | 0;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return 2 * slot;
  }

  let size = 0;
  hashes.forEach((hash, place) => {
    const slot = slotOf(hash);
    if (slots[slot + 1] === 0) size += 1;
    slots[slot] = hash;
    slots[slot + 1] = place + 1;
  });
  return { size, get: (hash) => values[(slots[slotOf(hash) + 1] ?? 0) - 1] };
}
