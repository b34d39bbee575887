import { afterAll, beforeAll, expect, test } from "vitest";
import { createShopLock } from "~/adapters/postgres/shop-lock";
import { mintPixelToken } from "~/http/pixel-token";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import { BROWSER, idToken, openPage, shopState } from "./people.ts";
import { startApp } from "../start-app.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }, { handle: "beta" }] });
const ALPHA = "alpha.myshopify.com";

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
});
afterAll(() => app.close());

async function expireToken(minutesLeft: number) {
  await app.services.database.pool.query(
    `UPDATE "Session" SET expires = now() AT TIME ZONE 'UTC' + make_interval(mins => $2) WHERE id = $1`,
    [`offline_${ALPHA}`, minutesLeft],
  );
}

function refreshesSoFar(): number {
  return app.simulator.context.log
    .entries()
    .filter((entry) => entry.kind === "request" && entry.path === "/admin/oauth/access_token").length;
}

test("opening the app installs the shop, prints its settings and fills its catalogue", async () => {
  const shop = await app.services.shops.findByDomain(ALPHA);
  const [installation] = [...shopState(app, "alpha").installations.values()];
  const config = installation?.metafields.find(({ namespace, key }) => namespace === "shopwalker" && key === "config");

  expect(shop).toMatchObject({ isInstalled: true, needsReauth: false, currency: "USD", locale: "en" });
  expect(JSON.parse(config?.value ?? "null")).toEqual({
    proxyPath: "/apps/shopwalker",
    apiOrigin: app.url,
    experimentSalt: shop?.experimentSalt,
    holdoutShare: 0.1,
    agentName: "Sam",
    paused: false,
    openings: { hesitation: true, welcome: false, exit: false },
    reasonWeights: REASON_WEIGHTS,
    measuresSpeed: false,
  });
  expect(shopState(app, "alpha").metafieldDefinitions).toContainEqual(
    expect.objectContaining({ key: "shopwalker_session", ownerType: "ORDER" }),
  );

  const { rows } = await app.services.database.pool.query<{ documents: number }>(
    "SELECT count(*)::int AS documents FROM search.document WHERE shop_id = $1",
    [shop?.id],
  );
  expect(rows[0]?.documents).toBeGreaterThan(100);
});

test("the web pixel is made once, and gets its settings anew", async () => {
  const { connection } = app.services.forShop({ id: "unused", domain: ALPHA });
  const settingsOf = () => [...shopState(app, "alpha").installations.values()][0]?.webPixelSettings;
  const shop = await app.services.shops.findByDomain(ALPHA);

  expect(shop?.setup.pixel).toBe(true);
  expect(JSON.parse(settingsOf() ?? "null")).toEqual({
    endpoint: `${app.url}/pixel/checkouts`,
    token: mintPixelToken(shop?.id ?? "", app.services.config.visitorTokenSecret),
  });
  expect(await connection.ensurePixel({ endpoint: "https://new.example/pixel/checkouts", token: "new" })).toBe(true);
  expect(settingsOf()).toBe('{"endpoint":"https://new.example/pixel/checkouts","token":"new"}');
});

test("a shop whose merchant has not granted the pixel goes without", async () => {
  const { connection } = app.services.forShop({ id: "unused", domain: ALPHA });
  const [installation] = [...shopState(app, "alpha").installations.values()];
  if (!installation) throw new Error("alpha is not installed");
  const granted = installation.grantedScopes;
  installation.grantedScopes = granted.filter((scope) => scope !== "write_pixels");
  const isThere = await connection.ensurePixel({ endpoint: "https://app.example/pixel/checkouts", token: "t" });
  installation.grantedScopes = granted;

  expect(isThere).toBe(false);
});

test("tokens are encrypted at rest", async () => {
  const { rows } = await app.services.database.pool.query<{ accessToken: string; refreshToken: string }>(
    'SELECT "accessToken", "refreshToken" FROM "Session" WHERE id = $1',
    [`offline_${ALPHA}`],
  );

  expect(rows[0]?.accessToken).toMatch(/^v1\.demo\./);
  expect(rows[0]?.refreshToken).toMatch(/^v1\.demo\./);
  expect(await app.services.sessions.getAccessToken(ALPHA, false)).toMatch(/^shpat_/);
});

test("five calls at once with an expired token make one refresh", async () => {
  await expireToken(-1);
  const before = refreshesSoFar();

  const tokens = await Promise.all(Array.from({ length: 5 }, () => app.services.sessions.getAccessToken(ALPHA, false)));

  expect(new Set(tokens).size).toBe(1);
  expect(refreshesSoFar() - before).toBe(1);
});

test("a refused refresh keeps a token that still lives, and marks the shop once it does not", async () => {
  app.simulator.context.faults.refuseRefresh = true;
  await expireToken(8);
  const stillGood = await app.services.sessions.getAccessToken(ALPHA, false);
  await expireToken(-1);
  const gone = await app.services.sessions.getAccessToken(ALPHA, false);
  app.simulator.context.faults.refuseRefresh = false;

  expect(stillGood).toMatch(/^shpat_/);
  expect(gone).toBeNull();
  expect(await app.services.shops.findByDomain(ALPHA)).toMatchObject({ needsReauth: true });
});

test("the merchant's next visit repairs that", async () => {
  const page = await openPage(app, "alpha");

  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain(`https://${ALPHA}`);
  expect(page.headers.get("content-security-policy")).toContain("http://admin.localhost:");
  expect(await app.services.shops.findByDomain(ALPHA)).toMatchObject({ needsReauth: false });
});

test.each([
  ["another shop as the issuer", { iss: "https://beta.myshopify.com/admin" }],
  ["another app as the audience", { aud: "another-app" }],
  ["a time that is over", { exp: 1_700_000_000, nbf: 1_600_000_000 }],
])("a session token with %s is refused", async (_name, overrides) => {
  const response = await app.fetch("/app", {
    headers: { authorization: `Bearer ${idToken(app, "alpha", overrides)}`, "user-agent": BROWSER },
  });

  expect(response.status).toBe(401);
});

test.each(["https://evil.example/", "javascript:alert(1)", "//evil.example", `https://${ALPHA}.evil.example/admin`])(
  "the exit page does not lead to %s",
  async (destination) => {
    const query = new URLSearchParams({ exitIframe: destination, shop: ALPHA });
    const response = await app.fetch(`/auth/exit-iframe?${query.toString()}`, { headers: { "user-agent": BROWSER } });

    expect(response.status).toBe(400);
  },
);

test("a page without a shop may be framed by nobody", async () => {
  const response = await app.fetch("/auth/login", { headers: { "user-agent": BROWSER } });

  expect(response.status).toBe(200);
  expect(response.headers.get("content-security-policy")).toMatch(/^frame-ancestors 'none';/);
});

test("a page runs its own inline scripts and no others", async () => {
  const pages = [await openPage(app, "alpha"), await openPage(app, "alpha")];
  const policies = pages.map((page) => page.headers.get("content-security-policy") ?? "");
  const nonces = policies.map((policy) => /script-src [^;]*'nonce-([\w-]{22})'/.exec(policy)?.[1]);
  const inline = [...(await (pages[0]?.text() ?? "")).matchAll(/<script(?![^>]* src=)([^>]*)>/g)];

  for (const policy of policies) {
    for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'"]) expect(policy).toContain(part);
    expect(policy).not.toContain("unsafe");
  }
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(inline.length).toBeGreaterThan(0);
  for (const [, attributes] of inline) expect(attributes).toContain(`nonce="${nonces[0]}"`);
});

test("the bounce page loads the App Bridge of the local Shopify", async () => {
  const page = await app.fetch(`/auth/session-token?shop=${ALPHA}&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvYWxwaGE`, {
    headers: { "user-agent": BROWSER },
  });

  expect(await page.text()).toContain("http://cdn.localhost:");
});

test("a set-up that was cut off before it was queued is made up for when the shop is next opened", async () => {
  const { pool, prisma } = app.services.database;
  const shop = await app.services.shops.findByDomain(ALPHA);
  const countSetUps = async () => {
    const { rows } = await pool.query<{ jobs: number }>(
      "SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs WHERE key = $1",
      [`configure-shop:${shop?.id}`],
    );
    return rows[0]?.jobs;
  };
  expect(shop?.setup.configured).toBe(true);
  await prisma.session.deleteMany({ where: { shop: ALPHA } });
  await openPage(app, "alpha");
  const whenDone = await countSetUps();

  // As a process leaves it that dies after the shop's row was written.
  await prisma.shop.update({ where: { domain: ALPHA }, data: { setup: {} } });
  await prisma.session.deleteMany({ where: { shop: ALPHA } });
  await openPage(app, "alpha");
  const whenCutOff = await countSetUps();
  await app.settle();

  expect([whenDone, whenCutOff]).toEqual([0, 1]);
  expect((await app.services.shops.findByDomain(ALPHA))?.setup.configured).toBe(true);
});

test("a shop's lock is not waited for without end", async () => {
  const lock = createShopLock({ url: app.databaseUrl, onError: () => undefined, waitMs: 200 });
  const other = createShopLock({ url: app.databaseUrl, onError: () => undefined });
  let release: () => void = () => undefined;
  const isHeld = new Promise<void>((resolve) => (release = resolve));
  const entered = new Promise<void>((enter) => {
    void other.withLock("shop", () => (enter(), isHeld));
  });
  await entered;

  await expect(lock.withLock("shop", () => Promise.resolve())).rejects.toMatchObject({ code: "unavailable" });
  expect(await lock.withLock("another", () => Promise.resolve("done"))).toBe("done");
  release();
  expect(await lock.withLock("shop", () => Promise.resolve("done"))).toBe("done");
  await Promise.all([lock.close(), other.close()]);
});

test("uninstalling forgets the tokens although their refresh is refused, and installing again starts clean", async () => {
  const before = await app.services.shops.findByDomain(ALPHA);

  await app.sim("uninstall", { shop: "alpha" });
  await app.settle();
  const uninstalled = await app.services.shops.findByDomain(ALPHA);
  const sessions = await app.services.sessions.findSessionsByShop(ALPHA);
  await app.install("alpha");
  await app.settle();

  expect(uninstalled).toMatchObject({ isInstalled: false });
  expect(sessions).toEqual([]);
  expect(await app.services.shops.findByDomain(ALPHA)).toMatchObject({ id: before?.id, isInstalled: true });
});

test("an uninstall that is told late does not undo a new installation", async () => {
  app.simulator.context.faults.webhooks = { mode: "outage", topics: ["app/uninstalled"] };
  await app.sim("uninstall", { shop: "alpha" });
  await app.install("alpha");
  // Our token still looks good; the first call to Shopify finds out that it is dead, and the next visit brings a new one.
  const shop = { id: "", domain: ALPHA };
  const isAlive = await app.services.forShop(shop).connection.isAlive();
  await openPage(app, "alpha");
  await app.sim("faults", { webhooks: { mode: "normal" } });
  await app.settle();

  expect(isAlive).toBe(false);
  expect(await app.services.shops.findByDomain(ALPHA)).toMatchObject({ isInstalled: true });
  expect(await app.services.sessions.getAccessToken(ALPHA, false)).toMatch(/^shpat_/);
});
