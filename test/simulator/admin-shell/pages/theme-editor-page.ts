import { extensionSchemaTranslations } from "../../online-store/embeds/extension-translations.ts";
import {
  readThemeExtensions,
  type ExtensionBlock,
  type ThemeExtension,
} from "../../online-store/embeds/theme-extension.ts";
import type { Setting } from "../../online-store/section-schema.ts";
import { html, type Html } from "../html.ts";
import { shellPage } from "../shell-layout.ts";
import type { ShellVisit } from "../shell-visit.ts";

const PREVIEW_PATHS: Record<string, string> = { collection: "/collections/all", cart: "/cart", search: "/search" };

/**
 * The theme editor, as far as app embeds go: switches, settings and a preview. `activateAppId=<client id>/<block>`
 * switches that embed on, still to be saved, as Shopify's deep link does.
 */
export function themeEditorPage(visit: ShellVisit): Response {
  const { context, shop, url, handle } = visit;
  const isInstalled = shop.installations.has(context.app.clientId);
  const extensions = isInstalled ? readThemeExtensions(context.app.rootDir) : [];
  const [, activated] = (url.searchParams.get("activateAppId") ?? "").split("/");
  const embeds = extensions.flatMap((extension) =>
    extension.blocks
      .filter((block) => block.schema.target !== "section")
      .map((block) => embedPanel(visit, extension, block, block.handle === activated)),
  );
  const query = new URLSearchParams(
    [...url.searchParams].filter(([name]) => !["activateAppId", "saved"].includes(name)),
  );

  return shellPage(visit, {
    title: "Theme editor",
    section: "online-store",
    variant: "editor",
    content: html`<form
      class="editor"
      method="post"
      action="/store/${handle}/themes/current/editor?${query.toString()}"
      data-theme-editor
    >
      <div class="editor__panel">
        <div class="editor__head">
          <h1>App embeds</h1>
          <button class="primary" type="submit">Save</button>
        </div>
        ${url.searchParams.get("saved") ? html`<p class="notice" role="status">Saved</p>` : null}
        ${embeds.length > 0 ? embeds : html`<p class="muted">${isInstalled ? "The app has no embeds." : "Install the app first."}</p>`}
      </div>
      <iframe
        class="editor__preview"
        title="Preview of the store"
        src="${visit.storefrontOrigin}${previewPath(visit)}?design_mode=1"
      ></iframe>
    </form>`,
  });
}

function embedPanel(visit: ShellVisit, extension: ThemeExtension, block: ExtensionBlock, isActivated: boolean): Html {
  const theme = visit.shop.themes.find((candidate) => candidate.role === "main");
  const saved = theme?.embeds.find(
    (embed) => embed.extensionHandle === extension.handle && embed.blockHandle === block.handle,
  );
  const text = extensionSchemaTranslations(extension.dir);
  const name = `${extension.handle}/${block.handle}`;
  const isOn = isActivated || saved?.enabled === true;

  return html`<fieldset class="embed">
    <legend class="hidden">${text(block.schema.name)}</legend>
    <input type="hidden" name="embed" value="${name}" />
    <label class="switch">
      <span>${text(block.schema.name)}<span class="muted">${visit.app.name}</span></span>
      <input type="checkbox" role="switch" name="${name}:enabled" value="1" ${isOn ? html`checked` : null} />
    </label>
    <details ${isOn ? html`open` : null}>
      <summary>Settings</summary>
      <div class="stack">
        ${block.schema.settings.map((setting) => settingField(setting, { name, text, value: setting.id ? saved?.settings[setting.id] : null }))}
      </div>
    </details>
  </fieldset>`;
}

function settingField(
  setting: Setting,
  { name, text, value }: { name: string; text: (label: string) => string; value: unknown },
): Html {
  const { type, id, options = [], min, max, step, unit } = setting;
  if (type === "header") return html`<h2>${text(setting.content ?? "")}</h2>`;
  if (type === "paragraph") return html`<p class="muted">${text(setting.content ?? "")}</p>`;
  if (!id) return html``;

  const field = `${name}:${id}`;
  const current = value ?? setting.default ?? "";
  const shown = typeof current === "string" ? current : JSON.stringify(current);
  const label = text(setting.label ?? id);
  const info = setting.info ? html`<span class="muted">${text(setting.info)}</span>` : null;
  if (type === "checkbox") {
    return html`<label class="check"
      ><input type="checkbox" name="${field}" value="true" ${current === true ? html`checked` : null} /> ${label}
      ${info}</label
    >`;
  }
  if (type === "select" || type === "radio") {
    const choices = options.map(
      (option) =>
        html`<option value="${option.value}" ${option.value === shown ? html`selected` : null}>
          ${text(option.label)}
        </option>`,
    );
    return html`<label
      >${label}
      <select name="${field}">
        ${choices}
      </select>
      ${info}</label
    >`;
  }
  if (type === "textarea" || type === "richtext" || type === "liquid" || type === "html") {
    return html`<label>${label} <textarea name="${field}" rows="3">${shown}</textarea> ${info}</label>`;
  }
  if (type === "range") {
    return html`<label
      >${label} (${shown}${unit})
      <input
        type="range"
        name="${field}"
        value="${shown}"
        min="${min}"
        max="${max}"
        step="${step}"
        data-unit="${unit}"
      />
      ${info}</label
    >`;
  }
  const inputType = type === "color" || type === "number" || type === "url" ? type : "text";
  return html`<label
    >${label}
    <input type="${inputType === "url" ? "text" : inputType}" name="${field}" value="${shown}" /> ${info}</label
  >`;
}

function previewPath({ shop, url }: ShellVisit): string {
  const template = url.searchParams.get("template") ?? "index";
  if (template !== "product") return PREVIEW_PATHS[template] ?? "/";
  const product = [...shop.products.values()].find((candidate) => candidate.status === "active");
  return product ? `/products/${product.handle}` : "/";
}
