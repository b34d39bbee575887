import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether Shopify signed this body: base64 HMAC-SHA256 of the raw bytes with the client secret. Our own, since the library's
 * loads the shop's session and refreshes its token before it answers.
 */
export function isSignedByShopify(body: Uint8Array, signature: string, secret: string): boolean {
  const expected = createHmac("sha256", secret).update(body).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
