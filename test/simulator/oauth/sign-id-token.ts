import { createHmac, randomUUID } from "node:crypto";
import type { RegisteredApp } from "../state/simulator-context.ts";

export type IdTokenClaims = {
  iss: string;
  dest: string;
  aud: string;
  sub: string;
  exp: number;
  nbf: number;
  iat: number;
  jti: string;
  sid: string;
  sig: string;
};

const LIFE_SECONDS = 60;

/**
 * A session token as App Bridge gets it: HS256 with the app's secret, for one user of one shop, good for 60 seconds
 * of real time. `overrides` replaces claims, for tokens that must be refused.
 */
export function signIdToken(
  app: RegisteredApp,
  { shopDomain, userId }: { shopDomain: string; userId: number },
  overrides: Partial<IdTokenClaims> = {},
): string {
  const issuedAt = Math.floor(Date.now() / 1000);
  const sid = randomUUID();
  const claims: IdTokenClaims = {
    iss: `https://${shopDomain}/admin`,
    dest: `https://${shopDomain}`,
    aud: app.clientId,
    sub: String(userId),
    exp: issuedAt + LIFE_SECONDS,
    nbf: issuedAt,
    iat: issuedAt,
    jti: randomUUID(),
    sid,
    sig: createHmac("sha256", app.clientSecret).update(sid).digest("hex"),
    ...overrides,
  };
  const header = encode({ alg: "HS256", typ: "JWT" });
  // Shopify's own tokens carry escaped slashes.
  const payload = Buffer.from(JSON.stringify(claims).replaceAll("/", String.raw`\/`)).toString("base64url");
  return `${header}.${payload}.${signatureOf(`${header}.${payload}`, app.clientSecret)}`;
}

export function signatureOf(text: string, clientSecret: string): string {
  return createHmac("sha256", clientSecret).update(text).digest("base64url");
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
