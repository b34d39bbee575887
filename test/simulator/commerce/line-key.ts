import { createHash } from "node:crypto";
import type { CartLine } from "../state/entities.ts";

/** The Ajax key of a cart line: `<variant>:<hash of the line>`, 32 hexadecimal digits. */
export function lineKey(line: CartLine): string {
  return `${line.variantId}:${createHash("md5").update(line.id).digest("hex")}`;
}
