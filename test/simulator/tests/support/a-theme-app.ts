import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const TOML = `
name = "Helper"
handle = "helper"
[access_scopes]
scopes = "read_products,write_app_proxy"
optional_scopes = ["write_discounts"]
[app_proxy]
url = "/proxy"
prefix = "apps"
subpath = "helper"
`;

const FILES: Record<string, string> = {
  "shopify.app.toml": TOML,
  "extensions/chat/shopify.extension.toml": 'name = "Chat"\nhandle = "chat"\nuid = "chat-uid"\ntype = "theme"\n',
  "extensions/chat/assets/chat.js": "window.chat = true;",
  "extensions/chat/assets/chat.css": "#chat { color: red; }",
  "extensions/chat/locales/en.default.json": '{ "greeting": "Hello from {{ name }}", "only_english": "Only English" }',
  "extensions/chat/locales/de.json": '{ "greeting": "Hallo von {{ name }}" }',
  "extensions/chat/locales/en.default.schema.json": '{ "name": "Chat window" }',
  "extensions/chat/snippets/line.liquid": "<i>{{ text | escape }}</i>",
  "extensions/chat/blocks/window.liquid": `<div id="chat" data-color="{{ block.settings.color }}" data-mode="{{ app.metafields.helper.mode.value }}" {{ block.shopify_attributes }}>{{ 'greeting' | t: name: shop.name }} {{ 'only_english' | t }} {% render 'line', text: product.title %}</div>
<script src="{{ 'chat.js' | asset_url }}" defer></script>
{% schema %}
{ "name": "t:name", "target": "body", "stylesheet": "chat.css", "settings": [{ "type": "color", "id": "color", "label": "Color", "default": "#111111" }] }
{% endschema %}`,
  "extensions/chat/blocks/beacon.liquid": `<meta name="beacon" content="on">
{% schema %}
{ "name": "Beacon", "target": "head", "enabled_on": { "templates": ["product"] }, "settings": [] }
{% endschema %}`,
  "extensions/chat/blocks/broken.liquid": `{{ 'x' | no_such_filter }}
{% schema %}
{ "name": "Broken", "target": "body", "settings": [] }
{% endschema %}`,
};

/** A folder with an app as a deploy would upload it, for the running test: TOML and a theme app extension with three embeds. */
export function aThemeApp(): string {
  const rootDir = mkdtempSync(path.join(tmpdir(), "theme-app-"));
  onTestFinished(() => rmSync(rootDir, { recursive: true }));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(rootDir, file)), { recursive: true });
    writeFileSync(path.join(rootDir, file), text);
  }
  return rootDir;
}
