/**
 * The arm of a visitor, computed on the device and recomputed by the server: both import this file. A salted FNV-1a hash
 * with murmur3's finaliser, so that neighbouring ids spread evenly; no dependency, since it is part of the loader.
 */
export type Arm = "agent" | "holdout";

/** `holdoutShare` in [0, 1]; the same visitor and salt always give the same arm. */
export function assignArm(visitorId: string, salt: string, holdoutShare: number): Arm {
  return bucketOf(`${salt}:${visitorId}`) < holdoutShare ? "holdout" : "agent";
}

/** A number in [0, 1). */
export function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}
