import { expect, test } from "vitest";
import { installApp } from "../oauth/install-app.ts";
import { aThemeApp } from "./support/a-theme-app.ts";
import { officialLibrary } from "./support/official-library.ts";
import { anOnlineVisitor } from "./support/online-visitor.ts";
import { aContext, aShop } from "./support/test-context.ts";

const includingAll = (items: unknown[]): unknown => expect.arrayContaining(items);

const ADMIN = "https://admin.shopify.com/store/test-shop";
const STORE = "https://test-shop.myshopify.com";

function setUp({ installed = true } = {}) {
  const context = aContext();
  context.app.rootDir = aThemeApp();
  context.app.applicationUrl = "https://app.example";
  const shop = aShop(context, { name: "Tarn" });
  if (installed) installApp(context, shop);
  return { context, shop, visitor: anOnlineVisitor(context) };
}

test("loads the app in a frame with a query and a session token that the official library accepts", async () => {
  const { context, visitor } = setUp();
  const html = await visitor.html(`${ADMIN}/apps/${context.app.clientId}/settings?tab=2`);
  const src = /<iframe[^>]*src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  const url = new URL(src ?? "about:blank");
  const query = Object.fromEntries(url.searchParams);
  const library = officialLibrary(context.app);

  expect(url.origin + url.pathname).toBe("https://app.example/settings");
  expect(query).toMatchObject({ embedded: "1", shop: "test-shop.myshopify.com", tab: "2", locale: "en" });
  expect(await library.utils.validateHmac(query)).toBe(true);
  await expect(library.session.decodeSessionToken(query.id_token ?? "")).resolves.toMatchObject({
    dest: STORE,
    aud: context.app.clientId,
  });
});

test("gives the frame a fresh session token, for installed apps only", async () => {
  const { context, shop, visitor } = setUp();
  const answer = await visitor.post(`${ADMIN}/bridge/id-token`, {});
  const token: unknown = await answer.json();
  shop.installations.clear();

  await expect(officialLibrary(context.app).session.decodeSessionToken(String(token))).resolves.toMatchObject({
    iss: `${STORE}/admin`,
  });
  expect((await visitor.post(`${ADMIN}/bridge/id-token`, {})).status).toBe(403);
});

test("an app that is not installed asks first, and is there afterwards", async () => {
  const { context, shop, visitor } = setUp({ installed: false });
  const app = `${ADMIN}/apps/${context.app.clientId}`;

  const first = await visitor.get(app);
  const page = await visitor.html(first.headers.get("location") ?? ADMIN);
  const installed = await visitor.post(`${app}/install`, new URLSearchParams());

  expect(first.headers.get("location")).toBe(`${ADMIN}/oauth/install?client_id=${context.app.clientId}`);
  expect(page).toContain("write_app_proxy");
  expect(installed.headers.get("location")).toBe(`/store/test-shop/apps/${context.app.clientId}`);
  expect(shop.installations.has(context.app.clientId)).toBe(true);
});

test("the deep link of an embed leads to the theme editor, switched on but not saved", async () => {
  const { context, shop, visitor } = setUp();
  const link = `/admin/themes/current/editor?context=apps&activateAppId=${context.app.clientId}/window`;

  const redirect = await visitor.get(`${STORE}${link}`);
  const editor = await visitor.html(redirect.headers.get("location") ?? "");

  expect(redirect.headers.get("location")).toBe(
    `https://admin.shopify.com/store/test-shop${link.slice("/admin".length)}`,
  );
  expect(editor).toMatch(/name="chat\/window:enabled"[^>]*checked/);
  expect(editor).toContain("Chat window");
  expect(shop.themes[0]?.embeds.every((embed) => !embed.enabled)).toBe(true);
});

test("saving the theme editor shows the embed in the store and in what the app is told", async () => {
  const { shop, visitor } = setUp();
  const form = new URLSearchParams({
    embed: "chat/window",
    "chat/window:enabled": "1",
    "chat/window:color": "#0000ff",
  });

  await visitor.post(`${ADMIN}/themes/current/editor`, form);

  const saved = shop.themes[0]?.embeds.find((embed) => embed.blockHandle === "window");
  expect(saved).toMatchObject({ enabled: true, settings: { color: "#0000ff" } });
  expect(await visitor.html(`${STORE}/`)).toContain('data-color="#0000ff"');
  expect(await (await visitor.post(`${ADMIN}/bridge/extensions`, {})).json()).toMatchObject([
    {
      handle: "chat",
      type: "theme_app_extension",
      activations: includingAll([
        expect.objectContaining({ handle: "window", name: "Chat window", target: "body", status: "active" }),
        expect.objectContaining({ handle: "beacon", status: "available", activations: [] }),
      ]),
    },
  ]);
});

test("what the app does through App Bridge is in the log", async () => {
  const { context, visitor } = setUp();

  await visitor.post(`${ADMIN}/bridge/log`, { event: "toast", detail: { message: "Saved" } });

  expect(context.log.entries()).toContainEqual(
    expect.objectContaining({
      kind: "app-bridge",
      shop: "test-shop.myshopify.com",
      event: "toast",
      detail: { message: "Saved" },
    }),
  );
});

test("only scopes that the app declared as optional can be granted later", async () => {
  const { context, shop, visitor } = setUp();

  await visitor.post(`${ADMIN}/bridge/grant-scopes`, { scopes: ["write_discounts", "write_products"] });

  const granted = shop.installations.get(context.app.clientId)?.grantedScopes;
  expect(granted).toEqual(["read_products", "write_app_proxy", "write_discounts"]);
  expect(context.topics()).toContain("app/scopes_update");
});

test("unknown stores and pages are not found", async () => {
  const { visitor } = setUp();

  expect((await visitor.get("https://admin.shopify.com/store/nobody")).status).toBe(404);
  expect((await visitor.get(`${ADMIN}/no-such-page`)).status).toBe(404);
});

test("App Bridge and the admin's own files come from the CDN", async () => {
  const { visitor } = setUp();
  for (const file of ["app-bridge.js", "polaris.js", "admin/shell.js", "admin/shell.css"]) {
    const answer = await visitor.get(`https://cdn.shopify.com/shopifycloud/${file}`);
    expect([file, answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([file, 200, "*"]);
  }
});
