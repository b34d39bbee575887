import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { signIdToken } from "../oauth/sign-id-token.ts";
import { CLIENT_ID, CLIENT_SECRET, startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

type TokenAnswer = { status: number; body: Record<string, unknown> };

let test: TestSimulator;

beforeAll(async () => {
  test = await startTestSimulator();
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => test.close());

describe("token exchange", () => {
  it("gives an offline token for an hour, with a refresh token for 90 days", async () => {
    const { status, body } = await exchange(idToken());

    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^shpat_[0-9a-f]{32}$/) as unknown,
      scope: "read_products,read_orders,write_app_proxy,unauthenticated_read_product_listings",
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^shprt_[0-9a-f]{32}$/) as unknown,
      refresh_token_expires_in: 7_776_000,
    });
    expect(await shopName(body.access_token)).toBe(200);
  });

  it("gives an online token with its user", async () => {
    const { body } = await exchange(idToken(), { requested_token_type: tokenType("online") });

    expect(body).toMatchObject({
      expires_in: 86_399,
      associated_user_scope: body.scope,
      associated_user: { email: "owner@demo.example", account_owner: true, collaborator: false },
    });
  });

  it("takes a form as well as JSON", async () => {
    const form = new URLSearchParams(exchangeBody(idToken()));
    const response = await test.fetchShop("/admin/oauth/access_token", { method: "POST", body: form });

    expect(response.status).toBe(200);
  });

  it.each([
    ["is signed with another secret", () => idToken({}, { clientSecret: "other" })],
    ["has expired", () => idToken({ exp: nowSeconds() - 1 })],
    ["is for another app", () => idToken({ aud: "other" })],
    [
      "is of another shop",
      () => idToken({ dest: "https://other.myshopify.com", iss: "https://other.myshopify.com/admin" }),
    ],
    ["names another issuer than its shop", () => idToken({ iss: "https://other.myshopify.com/admin" })],
    ["is no token", () => "nonsense"],
  ])("refuses a session token that %s", async (_case, token) => {
    const { status, body } = await exchange(token());

    expect(status).toBe(400);
    expect(body.error).toBe("invalid_subject_token");
  });

  it("refuses a wrong client secret", async () => {
    const { status, body } = await exchange(idToken(), { client_secret: "wrong" });

    expect(status).toBe(400);
    expect(body.error).toBe("invalid_client");
  });

  it("takes the same session token twice, unless the fault says once", async () => {
    const token = idToken();
    const once = idToken();

    expect([(await exchange(token)).status, (await exchange(token)).status]).toEqual([200, 200]);
    await test.control("faults", { singleUseIdTokens: true });
    expect([(await exchange(once)).status, (await exchange(once)).status]).toEqual([200, 400]);
    await test.control("faults", { singleUseIdTokens: false });
  });

  it("keeps both refresh tokens of one session token, and ends those of earlier ones", async () => {
    const earlier = await exchange(idToken());
    const token = idToken();
    const [first, second] = [await exchange(token), await exchange(token)];

    expect((await refresh(earlier.body.refresh_token)).status).toBe(400);
    expect((await refresh(first.body.refresh_token)).status).toBe(200);
    expect((await refresh(second.body.refresh_token)).status).toBe(200);
  });

  it("turns a token that never expires, which the Admin API no longer takes, into one that does", async () => {
    const { body: old } = await exchange(idToken(), { expiring: "0" });
    const migrated = await exchange(String(old.access_token), { subject_token_type: tokenType("offline") });

    expect(old).not.toHaveProperty("expires_in");
    expect(await shopName(migrated.body.access_token)).toBe(200);
    expect(await shopName(old.access_token)).toBe(401);

    const { body: another } = await exchange(idToken(), { expiring: "0" });
    expect(await shopName(another.access_token)).toBe(403);
  });
});

describe("refresh", () => {
  it("rotates both tokens and stays repeatable until the new one is used", async () => {
    const { body: granted } = await exchange(idToken());
    const { body: lost } = await refresh(granted.refresh_token);
    const { body: repeated } = await refresh(granted.refresh_token);
    const next = await refresh(repeated.refresh_token);

    expect(lost.refresh_token).not.toBe(granted.refresh_token);
    expect(await shopName(lost.access_token)).toBe(401);
    expect(next.status).toBe(200);
    expect(await refresh(granted.refresh_token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("is refused after 90 days and while the fault says so", async () => {
    const { body } = await exchange(idToken());

    await test.control("faults", { refuseRefresh: true });
    expect((await refresh(body.refresh_token)).body.error).toBe("invalid_grant");
    await test.control("faults", { refuseRefresh: false });

    vi.useFakeTimers({ now: Date.now() + 91 * 24 * 3600 * 1000, toFake: ["Date"] });
    expect((await refresh(body.refresh_token)).body.error).toBe("invalid_grant");
  });
});

describe("the end of a token", () => {
  it("comes after an hour", async () => {
    const { body } = await exchange(idToken());

    vi.useFakeTimers({ now: Date.now() + 3601 * 1000, toFake: ["Date"] });
    expect(await shopName(body.access_token)).toBe(401);
  });

  it("comes with the uninstall, for good", async () => {
    const { body } = await exchange(idToken());
    await test.control("uninstall", { shop: "demo" });

    expect(await shopName(body.access_token)).toBe(401);
    expect((await exchange(idToken())).status).toBe(400);

    await test.control("install", { shop: "demo" });
    expect(await shopName(body.access_token)).toBe(401);
    expect((await refresh(body.refresh_token)).status).toBe(400);
    expect((await exchange(idToken())).status).toBe(200);
  });
});

function idToken(claims: Parameters<typeof signIdToken>[2] = {}, app: { clientSecret?: string } = {}): string {
  const userId = test.shop.staff[0]?.id ?? 0;
  return signIdToken({ ...test.simulator.context.app, ...app }, { shopDomain: test.shop.domain, userId }, claims);
}

function exchange(subjectToken: string, overrides: Record<string, string> = {}): Promise<TokenAnswer> {
  return post({ ...exchangeBody(subjectToken), ...overrides });
}

function exchangeBody(subjectToken: string): Record<string, string> {
  return {
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token: subjectToken,
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    requested_token_type: tokenType("offline"),
    expiring: "1",
  };
}

function refresh(token: unknown): Promise<TokenAnswer> {
  return post({
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    grant_type: "refresh_token",
    refresh_token: String(token),
  });
}

async function post(body: Record<string, string>): Promise<TokenAnswer> {
  const response = await test.fetchShop("/admin/oauth/access_token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Status of an Admin call with the token. */
async function shopName(token: unknown): Promise<number> {
  const response = await test.fetchShop("/admin/api/2026-07/graphql.json", {
    method: "POST",
    headers: { "content-type": "application/json", "x-shopify-access-token": String(token) },
    body: JSON.stringify({ query: "{ shop { name } }" }),
  });
  return response.status;
}

function tokenType(kind: "offline" | "online"): string {
  return `urn:shopify:params:oauth:token-type:${kind}-access-token`;
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
