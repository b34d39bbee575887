import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { RegisteredApp } from "../state/simulator-context.ts";
import { signatureOf } from "./sign-id-token.ts";

const claimsSchema = z.object({
  iss: z.string(),
  dest: z.string(),
  aud: z.string(),
  sub: z.string(),
  exp: z.number(),
  nbf: z.number(),
  jti: z.string(),
});

export type VerifiedIdToken = { userId: number; jti: string };

/** Checks a session token against app and shop; null when any part of it does not hold. */
export function verifyIdToken(token: string, app: RegisteredApp, shopDomain: string): VerifiedIdToken | null {
  const [header, payload, signature] = token.split(".");
  if (!header || !payload || !signature) return null;
  const expected = Buffer.from(signatureOf(`${header}.${payload}`, app.clientSecret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;

  const claims = claimsSchema.safeParse(parseJson(Buffer.from(payload, "base64url").toString("utf8"))).data;
  const now = Date.now() / 1000;
  if (!claims || claims.exp < now || claims.nbf > now + 10) return null;
  if (claims.aud !== app.clientId || claims.dest !== `https://${shopDomain}`) return null;
  if (claims.iss !== `${claims.dest}/admin`) return null;
  return { userId: Number(claims.sub), jti: claims.jti };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
