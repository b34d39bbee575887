import "@shopify/shopify-api/adapters/web-api";
import { ApiVersion, LogSeverity, RequestedTokenType, shopifyApi, type Shopify } from "@shopify/shopify-api";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signAdminQuery } from "../oauth/sign-admin-query.ts";
import { signIdToken } from "../oauth/sign-id-token.ts";
import { CLIENT_ID, CLIENT_SECRET, startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

let test: TestSimulator;
let shopify: Shopify;

beforeAll(async () => {
  test = await startTestSimulator();
  // The library's own seam: its requests keep their URL, only the address they reach is another.
  setAbstractFetchFunc(async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set("x-forwarded-host", url.hostname);
    return fetch(test.simulator.url + url.pathname + url.search, {
      method: request.method,
      headers,
      ...(request.method !== "GET" && { body: await request.text() }),
    });
  });
  shopify = shopifyApi({
    apiKey: CLIENT_ID,
    apiSecretKey: CLIENT_SECRET,
    hostName: "app.example.com",
    apiVersion: ApiVersion.July26,
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  });
});

afterAll(() => test.close());

describe("the official library, unmodified", () => {
  it("exchanges, calls and refreshes", async () => {
    const { session } = await shopify.auth.tokenExchange({
      shop: test.shop.domain,
      sessionToken: idToken(),
      requestedTokenType: RequestedTokenType.OfflineAccessToken,
      expiring: true,
    });
    const client = new shopify.clients.Graphql({ session });
    const answer = await client.request("{ shop { name myshopifyDomain } }");
    const { session: refreshed } = await shopify.auth.refreshToken({
      shop: test.shop.domain,
      refreshToken: session.refreshToken ?? "",
    });

    expect(session).toMatchObject({ shop: "demo.myshopify.com", isOnline: false });
    expect(session.expires?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
    expect(answer.data).toEqual({ shop: { name: "demo", myshopifyDomain: "demo.myshopify.com" } });
    expect(refreshed.accessToken).not.toBe(session.accessToken);
  });

  it("gets an online session with its user", async () => {
    const { session } = await shopify.auth.tokenExchange({
      shop: test.shop.domain,
      sessionToken: idToken(),
      requestedTokenType: RequestedTokenType.OnlineAccessToken,
    });

    expect(session).toMatchObject({ isOnline: true, onlineAccessInfo: { associated_user: { account_owner: true } } });
  });

  it("raises GraphQL errors as its own", async () => {
    const { session } = await shopify.auth.tokenExchange({
      shop: test.shop.domain,
      sessionToken: idToken(),
      requestedTokenType: RequestedTokenType.OfflineAccessToken,
      expiring: true,
    });
    const client = new shopify.clients.Graphql({ session });

    await expect(client.request("{ shop { nope } }")).rejects.toThrow("Field 'nope' doesn't exist on type 'Shop'");
  });

  it("accepts the session token, the signed query and the webhook signature", async () => {
    const userId = test.shop.staff[0]?.id ?? 0;
    const query = signAdminQuery(test.simulator.context.app, { shopDomain: test.shop.domain, userId });
    const payload = await shopify.session.decodeSessionToken(idToken());
    await test.control("redact", { topic: "shop/redact", shop: "demo" });
    await test.simulator.webhooks.idle();
    const [webhook] = test.app.received;

    expect(payload).toMatchObject({ dest: "https://demo.myshopify.com", aud: CLIENT_ID, sub: String(userId) });
    expect(await shopify.utils.validateHmac(Object.fromEntries(query))).toBe(true);
    expect(shopify.utils.sanitizeHost(query.get("host") ?? "")).toBe(query.get("host"));
    const verdict = await shopify.webhooks.validate({
      rawBody: webhook?.body ?? "",
      rawRequest: new Request("https://app.example.com/webhooks", {
        method: "POST",
        headers: webhook?.headers ?? {},
      }),
    });
    expect(verdict).toMatchObject({ valid: true, topic: "SHOP_REDACT", domain: "demo.myshopify.com" });
  });
});

function idToken(): string {
  return signIdToken(test.simulator.context.app, {
    shopDomain: test.shop.domain,
    userId: test.shop.staff[0]?.id ?? 0,
  });
}
