import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { mintVisitorToken, renewVisitorToken, verifyVisitorToken } from "~/http/visitor-token";
import { AppError } from "~/lib/app-error";

const SECRET = "a-secret-of-this-test-that-is-long-enough";
const START = new Date("2026-11-20T10:00:00Z");
const CLAIMS = { shopId: "shop-1", visitorId: "visitor-0123456789", customerId: "77", isPreview: false };
const after = (minutes: number) => ({ secret: SECRET, now: () => new Date(START.getTime() + minutes * 60_000) });
const mint = () => mintVisitorToken(CLAIMS, after(0));

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error instanceof AppError ? `${error.code}: ${error.message}` : "";
}

test("a token says again what it was made with", async () => {
  expect(await verifyVisitorToken(await mint(), after(14))).toEqual(CLAIMS);
});

describe("refuses", () => {
  test("a token that has expired", async () => {
    expect(await refusal(verifyVisitorToken(await mint(), after(16)))).toBe("unauthenticated: the token has expired");
  });

  test("a token of another secret", async () => {
    const forged = await mintVisitorToken(CLAIMS, { ...after(0), secret: "another-secret-that-is-long-enough-too" });
    expect(await refusal(verifyVisitorToken(forged, after(1)))).toBe("unauthenticated: the token is not valid");
  });

  test("a token whose shop was changed", async () => {
    const [header = "", payload = "", signature = ""] = (await mint()).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, shop: "shop-2" })).toString("base64url");
    expect(await refusal(verifyVisitorToken([header, changed, signature].join("."), after(1)))).toContain("not valid");
  });

  test("a token without a signature", async () => {
    const [, payload = ""] = (await mint()).split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    expect(await refusal(verifyVisitorToken(`${none}.${payload}.`, after(1)))).toContain("not valid");
  });

  test("a token with our signature that is for something else", async () => {
    const other = await new SignJWT({ shop: "shop-1", customer: null, preview: false, auth_time: 0 })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject("visitor-0123456789")
      .setIssuer("shopwalker")
      .setAudience("something-else")
      .setExpirationTime(Math.floor(START.getTime() / 1000) + 600)
      .sign(new TextEncoder().encode(SECRET));
    expect(await refusal(verifyVisitorToken(other, after(1)))).toContain("not valid");
  });

  test("what is no token at all", async () => {
    expect(await refusal(verifyVisitorToken("hello", after(0)))).toContain("not valid");
  });
});

describe("renewal", () => {
  test("makes a fresh token of one that has just expired", async () => {
    const { token } = await renewVisitorToken(await mint(), after(20));
    expect(await verifyVisitorToken(token, after(30))).toEqual(CLAIMS);
  });

  test("of a customer ends after an hour: they may have logged out, and their chat is not another's", async () => {
    const soon = await renewVisitorToken(await mint(), after(59));
    expect(soon.claims.customerId).toBe("77");
    expect(await refusal(renewVisitorToken(soon.token, after(61)))).toContain("login has to be confirmed");
  });

  test("ends after twelve hours, however often it was renewed", async () => {
    let token = await mintVisitorToken({ ...CLAIMS, customerId: null }, after(0));
    for (let hour = 1; hour < 12; hour++) token = (await renewVisitorToken(token, after(hour * 60))).token;
    expect(await refusal(renewVisitorToken(token, after(12 * 60 + 1)))).toContain("too old");
  });
});
