/** What is known of 32-bit hashes: a Map while it is being learnt, a hash index where it is only read. */
export type HashLookup<Value> = { get(hash: number): Value | undefined; readonly size: number };

/**
 * A table of hashes that nothing is added to, with open addressing: several times faster than a Map, for which every number
 * over 31 bits is an object of its own. Of equal hashes the last one counts.
 */
export function createHashIndex<Value>(hashes: Uint32Array, values: readonly Value[]): HashLookup<Value> {
  // At most half full, so that a search soon meets an empty place.
  const mask = 2 ** Math.ceil(Math.log2(Math.max(1, hashes.length) * 2)) - 1;
  const keys = new Uint32Array(mask + 1);
  /** One more than the place in `values`; 0 where there is nothing. */
  const places = new Int32Array(mask + 1);

  function slotOf(hash: number): number {
    let slot = hash & mask;
    while (places[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  let size = 0;
  hashes.forEach((hash, place) => {
    const slot = slotOf(hash);
    if (places[slot] === 0) size += 1;
    keys[slot] = hash;
    places[slot] = place + 1;
  });
  return { size, get: (hash) => values[(places[slotOf(hash)] ?? 0) - 1] };
}
