import { createSecretKey, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT, errors } from "jose";
import { z } from "zod";
import { AppError } from "~/lib/app-error";

const ISSUER = "shopwalker";
const AUDIENCE = "shopwalker-agent";
export const TOKEN_SECONDS = 15 * 60;
/** A token is renewed without the shop's signature for this long; then the widget asks through the app proxy again. */
const RENEWABLE_SECONDS = 12 * 3600;
/** Who is logged in is believed for this long after Shopify said so: then they may have logged out, and it is asked again. */
const CUSTOMER_SECONDS = 3600;

const claimsSchema = z.object({
  /** Id of the shop's row. */
  shop: z.string().min(1),
  sub: z.string().min(1),
  customer: z.string().nullable(),
  preview: z.boolean(),
  /** When Shopify's signature was checked, in seconds. */
  auth_time: z.int(),
  exp: z.int(),
});

export type VisitorClaims = {
  shopId: string;
  visitorId: string;
  /** Numeric Shopify customer id. */
  customerId: string | null;
  isPreview: boolean;
};

type Options = {
  secret: string;
  /** Real time: the lives of tokens do not follow the business clock. */
  now?: () => Date;
};

/** A token for a visitor whose shop and login Shopify has just signed. */
export async function mintVisitorToken(claims: VisitorClaims, { secret, now = realNow }: Options): Promise<string> {
  return sign(claims, secondsOf(now()), secondsOf(now()), secret);
}

/** Throws AppError `unauthenticated` for a token that is forged, expired or not ours. */
export async function verifyVisitorToken(token: string, options: Options): Promise<VisitorClaims> {
  const claims = await verify(token, options, 0);
  return toVisitor(claims);
}

/** A fresh token for one that has not, or not long, expired. Throws AppError `unauthenticated` when it is too old. */
export async function renewVisitorToken(
  token: string,
  { secret, now = realNow }: Options,
): Promise<{ token: string; claims: VisitorClaims }> {
  const known = await verify(token, { secret, now }, RENEWABLE_SECONDS);
  const age = secondsOf(now()) - known.auth_time;
  if (age > RENEWABLE_SECONDS) throw refused("the token is too old to be renewed");

  const claims = toVisitor(known);
  if (claims.customerId !== null && age > CUSTOMER_SECONDS) throw refused("the login has to be confirmed by Shopify");
  return { token: await sign(claims, known.auth_time, secondsOf(now()), secret), claims };
}

async function sign(claims: VisitorClaims, authTime: number, issuedAt: number, secret: string): Promise<string> {
  const { shopId: shop, customerId: customer, isPreview: preview } = claims;
  return new SignJWT({ shop, customer, preview, auth_time: authTime })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(claims.visitorId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS)
    .sign(keyOf(secret));
}

async function verify(token: string, { secret, now = realNow }: Options, clockTolerance: number) {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: now(),
      clockTolerance,
    });
    return claimsSchema.parse(payload);
  } catch (error) {
    const isOurs = error instanceof errors.JOSEError || error instanceof z.ZodError;
    if (!isOurs) throw error;
    throw refused(error instanceof errors.JWTExpired ? "the token has expired" : "the token is not valid");
  }
}

function toVisitor({ shop, sub, customer, preview }: z.infer<typeof claimsSchema>): VisitorClaims {
  return { shopId: shop, visitorId: sub, customerId: customer, isPreview: preview };
}

function refused(reason: string): AppError {
  return new AppError("unauthenticated", reason, { userMessage: "Please open the chat again." });
}

let lastKey: { secret: string; key: KeyObject } | null = null;

/** Made once: from bytes the library would import it anew for every token. */
function keyOf(secret: string): KeyObject {
  if (lastKey?.secret !== secret) lastKey = { secret, key: createSecretKey(Buffer.from(secret)) };
  return lastKey.key;
}

function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function realNow(): Date {
  return new Date();
}
