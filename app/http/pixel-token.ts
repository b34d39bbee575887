import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The public token of a shop's web pixel, `<shop id>.<mac>`: it stands in the pixel's settings, where every buyer can read it.
 * It names the shop and keeps others from being named at random; it proves nothing else.
 */
export function mintPixelToken(shopId: string, secret: string): string {
  return `${shopId}.${macOf(shopId, secret).toString("base64url")}`;
}

/** Id of the shop that the token was made for; null where it was not made here. */
export function readPixelToken(token: string, secret: string): string | null {
  const [shopId, mac, ...rest] = token.split(".");
  if (!shopId || mac === undefined || rest.length > 0) return null;
  const [given, right] = [Buffer.from(mac, "base64url"), macOf(shopId, secret)];
  return given.length === right.length && timingSafeEqual(given, right) ? shopId : null;
}

/** The prefix keeps these apart from whatever else the secret signs. */
function macOf(shopId: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`web-pixel:${shopId}`).digest();
}
