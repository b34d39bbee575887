import { expect, test } from "vitest";
import { installApp } from "../oauth/install-app.ts";
import { aProduct } from "./support/a-product.ts";
import { aThemeApp } from "./support/a-theme-app.ts";
import { anOnlineVisitor } from "./support/online-visitor.ts";
import { aContext, aShop } from "./support/test-context.ts";

const STORE = "https://test-shop.myshopify.com";

function setUp(enabled: string[]) {
  const context = aContext();
  context.app.rootDir = aThemeApp();
  const shop = aShop(context, { name: "Tarn", locales: ["en", "de"] });
  const installation = installApp(context, shop);
  installation.metafields.push({ namespace: "helper", key: "mode", type: "single_line_text_field", value: "calm" });
  for (const embed of shop.themes[0]?.embeds ?? []) embed.enabled = enabled.includes(embed.blockHandle);
  return { context, shop, visitor: anOnlineVisitor(context) };
}

test("an embed is off until a merchant turns it on", async () => {
  const { visitor } = setUp([]);

  expect(await visitor.html(`${STORE}/`)).not.toContain('id="chat"');
});

test("a body embed stands before </body> with its settings, app metafields and texts", async () => {
  const { context, shop, visitor } = setUp(["window"]);
  aProduct(context, shop, { handle: "tern", title: "Tern & Co" });

  const html = await visitor.html(`${STORE}/products/tern`);

  const at = html.indexOf('<div id="chat"');
  expect(html.indexOf("</main>")).toBeLessThan(at);
  expect(html.slice(at)).toContain("</body>");
  expect(html.slice(at)).toMatch(/data-color="#111111" data-mode="calm"/);
  expect(html.slice(at)).toContain("Hello from Tarn Only English <i>Tern &amp; Co</i>");
});

test("texts follow the language of the page and fall back on the default file", async () => {
  const { visitor } = setUp(["window"]);

  const html = await visitor.html(`${STORE}/de`);

  expect(html).toContain("Hallo von Tarn Only English");
});

test("what the theme editor saved replaces the defaults", async () => {
  const { shop, visitor } = setUp(["window"]);
  for (const embed of shop.themes[0]?.embeds ?? []) embed.settings = { color: "#00ff00" };

  expect(await visitor.html(`${STORE}/`)).toContain('data-color="#00ff00"');
});

test("an embed of chosen templates stays away from the others", async () => {
  const { context, shop, visitor } = setUp(["beacon"]);
  aProduct(context, shop, { handle: "tern" });

  const head = (html: string) => html.slice(0, html.indexOf("</head>"));
  expect(head(await visitor.html(`${STORE}/products/tern`))).toContain('<meta name="beacon" content="on">');
  expect(await visitor.html(`${STORE}/`)).not.toContain("beacon");
});

test("assets are on the CDN, for any origin and for a year; the schema's style sheet is linked once in the head", async () => {
  const { visitor } = setUp(["window"]);
  const html = await visitor.html(`${STORE}/`);
  const script = /src="(https:\/\/cdn\.shopify\.com\/extensions\/chat-uid\/[^"]+\/assets\/chat\.js)"/.exec(html)?.[1];

  const asset = await visitor.get(script ?? "https://cdn.shopify.com/none");

  expect(html.split("chat.css")).toHaveLength(2);
  expect(html.indexOf("chat.css")).toBeLessThan(html.indexOf("</head>"));
  expect(await asset.text()).toBe("window.chat = true;");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("access-control-allow-origin")).toBe("*");
});

test("only files of the assets folder can be fetched", async () => {
  const { visitor } = setUp(["window"]);

  const answer = await visitor.get("https://cdn.shopify.com/extensions/chat-uid/x/assets/..%2fshopify.extension.toml");

  expect(answer.status).toBe(404);
});

test("an error in an embed is printed in its place and the page goes on", async () => {
  const { visitor } = setUp(["broken"]);

  const html = await visitor.html(`${STORE}/`);

  expect(html).toContain("Liquid error (blocks/broken): undefined filter: no_such_filter");
  expect(html).toContain("</html>");
});

test("nothing is left of an embed when the app is gone", async () => {
  const { context, shop, visitor } = setUp(["window"]);
  shop.installations.delete(context.app.clientId);

  expect(await visitor.html(`${STORE}/`)).not.toContain('id="chat"');
});

test("the theme editor marks the block, ordinary pages do not", async () => {
  const { visitor } = setUp(["window"]);

  expect(await visitor.html(`${STORE}/?design_mode=1`)).toMatch(/<div id="chat"[^>]*data-shopify-editor-block=/);
  expect(await visitor.html(`${STORE}/`)).not.toContain("data-shopify-editor-block");
});
