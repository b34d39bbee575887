import type { ShopState } from "../state/entities.ts";

export type ThrottleStatus = { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };

type Bucket = { available: number; atMs: number };

/** Seen in every captured answer of a store on the Basic plan. */
const MAXIMUM = 2000;
const RESTORE_PER_SECOND = 100;

/** One leaky bucket for each app and shop, on real time; they go with the shop at a reset. */
const bucketsByShop = new WeakMap<ShopState, Map<string, Bucket>>();

/** Takes the requested cost out of the bucket; false when it does not hold that much (then nothing is taken). */
export function takeFromBucket(shop: ShopState, clientId: string, cost: number): boolean {
  const bucket = bucketOf(shop, clientId);
  if (bucket.available < cost) return false;
  bucket.available -= cost;
  return true;
}

/** Gives back what the operation did not use. */
export function refundBucket(shop: ShopState, clientId: string, cost: number): void {
  const bucket = bucketOf(shop, clientId);
  bucket.available = Math.min(MAXIMUM, bucket.available + cost);
}

export function throttleStatus(shop: ShopState, clientId: string): ThrottleStatus {
  return {
    maximumAvailable: MAXIMUM,
    currentlyAvailable: Math.floor(bucketOf(shop, clientId).available),
    restoreRate: RESTORE_PER_SECOND,
  };
}

function bucketOf(shop: ShopState, clientId: string): Bucket {
  const buckets = bucketsByShop.get(shop) ?? new Map<string, Bucket>();
  bucketsByShop.set(shop, buckets);

  const nowMs = Date.now();
  const bucket = buckets.get(clientId) ?? { available: MAXIMUM, atMs: nowMs };
  bucket.available = Math.min(MAXIMUM, bucket.available + ((nowMs - bucket.atMs) / 1000) * RESTORE_PER_SECOND);
  bucket.atMs = nowMs;
  buckets.set(clientId, bucket);
  return bucket;
}
