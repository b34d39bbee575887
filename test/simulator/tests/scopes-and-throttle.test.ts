import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { GraphqlAnswer } from "../graphql/create-graphql-api.ts";
import { signIdToken } from "../oauth/sign-id-token.ts";
import { CLIENT_ID, CLIENT_SECRET, startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

let test: TestSimulator;
let token: string;

beforeAll(async () => {
  test = await startTestSimulator();
  token = await exchangeToken();
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => test.close());

describe("scopes", () => {
  it.each([
    ["{ publications(first: 1) { nodes { id } } }", "publications", "`read_publications` access scope."],
    ["{ customers(first: 1) { nodes { id } } }", "customers", "`read_customers` access scope."],
    ['{ node(id: "gid://shopify/Location/%location%") { id } }', "node", "`read_locations` access scope"],
    ["{ shop { shopPolicies { body } } }", "shopPolicies", "`read_legal_policies` access scope."],
    [
      'mutation { productDelete(input: {id: "gid://shopify/Product/1"}) { userErrors { message } } }',
      "productDelete",
      "`write_products` access scope.",
    ],
    [
      'mutation { webPixelCreate(webPixel: {settings: "{}"}) { userErrors { message } } }',
      "webPixelCreate",
      "`write_pixels` access scope.",
    ],
  ])("are asked for: %s", async (query, field, requiredAccess) => {
    const answer = await call(query.replace("%location%", String(test.shop.locations[0]?.id)));

    expect(answer.errors).toMatchObject([
      {
        message: expect.stringContaining(
          `Access denied for ${field} field. Required access: ${requiredAccess}`,
        ) as unknown,
        extensions: {
          code: "ACCESS_DENIED",
          documentation: "https://shopify.dev/api/usage/access-scopes",
        },
      },
    ]);
  });

  it("open what they name as soon as they are granted, and close it again", async () => {
    const query = '{ codeDiscountNodeByCode(code: "X") { id } }';

    expect(await call(query)).toMatchObject({ errors: [{ extensions: { code: "ACCESS_DENIED" } }] });
    await test.control("grant-scopes", { shop: "demo", grant: ["write_discounts"] });
    expect(await call(query)).toMatchObject({ data: { codeDiscountNodeByCode: null } });

    const revoke =
      'mutation { appRevokeAccessScopes(scopes: ["write_discounts"]) { revoked { handle } userErrors { code } } }';
    expect(await call(revoke)).toMatchObject({
      data: { appRevokeAccessScopes: { revoked: [{ handle: "write_discounts" }] } },
    });
    expect(await call(query)).toMatchObject({ errors: [{ extensions: { code: "ACCESS_DENIED" } }] });
  });

  it("keep those that the app requires", async () => {
    const answer = await call('mutation { appRevokeAccessScopes(scopes: ["read_products"]) { userErrors { code } } }');

    expect(answer.data).toEqual({ appRevokeAccessScopes: { userErrors: [{ code: "CANNOT_REVOKE_REQUIRED_SCOPES" }] } });
  });

  it("let an app write its own metafields, not those of products", async () => {
    const product = (await test.graphql('mutation { productCreate(product: {title: "Hat"}) { product { id } } }')) as {
      data: { productCreate: { product: { id: string } } };
    };
    const own = (await call("{ currentAppInstallation { id } }")) as {
      data: { currentAppInstallation: { id: string } };
    };

    expect(await setMetafield(own.data.currentAppInstallation.id)).toMatchObject({
      data: { metafieldsSet: { metafields: [{ value: "1" }], userErrors: [] } },
    });
    expect(await setMetafield(product.data.productCreate.product.id)).toMatchObject({
      errors: [{ message: "Access denied for metafieldsSet field. Required access: `write_products` access scope." }],
    });
  });
});

describe("cost and throttle", () => {
  it("answer with both costs and the bucket", async () => {
    const { extensions } = await call("{ orders(first: 10) { nodes { id } } }");

    expect(extensions?.cost).toMatchObject({
      requestedQueryCost: 6,
      actualQueryCost: 2,
      throttleStatus: { maximumAvailable: 2000, restoreRate: 100 },
    });
  });

  it("refuse one query that costs more than 1000", async () => {
    const { errors, data } = await call(
      "{ products(first: 250) { nodes { id variants(first: 250) { nodes { id metafields(first: 250) { nodes { id } } } } } } }",
    );

    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: "MAX_COST_EXCEEDED", cost: 1729, maxCost: 1000 } }]);
  });

  it("run dry after 2000 points and fill up by 100 a second", async () => {
    const start = Date.now() + 60_000;
    vi.useFakeTimers({ now: start, toFake: ["Date"] });
    const counts = Array.from({ length: 90 }, (_, index) => `c${index}: productsCount { count }`);
    const query = `{ ${counts.join(" ")} }`;

    expect([await outcome(query), await outcome(query), await outcome(query)]).toEqual(["ok", "ok", "THROTTLED"]);
    vi.setSystemTime(start + 6_900);
    expect(await outcome(query)).toBe("THROTTLED");
    vi.setSystemTime(start + 7_000);
    expect(await outcome(query)).toBe("ok");
  });

  it("are refused while the fault says so", async () => {
    await test.control("faults", { throttled: true });
    const answer = await call("{ shop { id } }");
    await test.control("faults", { throttled: false });

    expect(answer).toMatchObject({
      errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
      extensions: { cost: { requestedQueryCost: 1, actualQueryCost: null } },
    });
  });
});

async function call(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
  const response = await test.fetchShop("/admin/api/2026-07/graphql.json", {
    method: "POST",
    headers: { "content-type": "application/json", "x-shopify-access-token": token },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphqlAnswer;
}

function setMetafield(ownerId: string) {
  return call(
    "mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) { metafields { value } userErrors { code } } }",
    { metafields: [{ ownerId, key: "limit", type: "number_integer", value: "1" }] },
  );
}

async function outcome(query: string): Promise<string> {
  const { errors } = await call(query);
  if (!errors) return "ok";
  return (errors[0] as { extensions: { code: string } }).extensions.code;
}

async function exchangeToken(): Promise<string> {
  const { context } = test.simulator;
  const subjectToken = signIdToken(context.app, { shopDomain: test.shop.domain, userId: test.shop.staff[0]?.id ?? 0 });
  const response = await test.fetchShop("/admin/oauth/access_token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: subjectToken,
      subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
      requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
      expiring: "1",
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
