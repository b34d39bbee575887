import { createHash } from "node:crypto";

/** A 16-digit number that is always the same for the same text: for records that carry no id of their own. */
export function stableNumber(text: string): number {
  return Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 13), 16);
}

/** The same as a uuid. */
export function stableUuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
