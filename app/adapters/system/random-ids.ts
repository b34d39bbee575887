import { randomBytes } from "node:crypto";
import type { Ids } from "~/ports/ids";

/** 132 random bits as 22 characters of base64url. */
export function createRandomIds(): Ids {
  return { random: () => randomBytes(17).toString("base64url").slice(0, 22) };
}
