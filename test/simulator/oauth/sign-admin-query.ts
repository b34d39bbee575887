import { createHmac, randomBytes } from "node:crypto";
import type { RegisteredApp } from "../state/simulator-context.ts";
import { signIdToken } from "./sign-id-token.ts";

/**
 * The query with which the admin loads an app into its frame: `embedded`, `hmac`, `host`, `id_token`, `locale`,
 * `session`, `shop`, `timestamp`. Further `params` (those of the page's own URL) are signed with it.
 */
export function signAdminQuery(
  app: RegisteredApp,
  { shopDomain, userId, locale = "en" }: { shopDomain: string; userId: number; locale?: string },
  params: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const handle = shopDomain.split(".")[0] ?? "";
  const signed: Record<string, string> = {
    ...params,
    embedded: "1",
    host: Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64").replaceAll("=", ""),
    id_token: signIdToken(app, { shopDomain, userId }),
    locale,
    session: randomBytes(32).toString("hex"),
    shop: shopDomain,
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  const hmac = adminHmac(signed, app.clientSecret);
  return new URLSearchParams(Object.entries({ ...signed, hmac }).sort(([a], [b]) => a.localeCompare(b)));
}

/** Hex HMAC over the sorted query without `hmac` and `signature`. */
export function adminHmac(params: Readonly<Record<string, string>>, clientSecret: string): string {
  const sorted = Object.entries(params)
    .filter(([name]) => name !== "hmac" && name !== "signature")
    .sort(([a], [b]) => a.localeCompare(b));
  const text = new URLSearchParams(sorted).toString().replaceAll("+", "%20");
  return createHmac("sha256", clientSecret).update(text).digest("hex");
}
