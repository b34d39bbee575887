import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Liquid } from "liquidjs";
import { createLiquidEngine } from "../liquid/create-liquid-engine.ts";
import { htmlAttributes } from "../liquid/escape-html.ts";
import { bindRenderScope } from "../liquid/render-scope.ts";
import { jsonForHtml } from "../liquid/text-filters.ts";
import { metafieldsObject } from "../objects/metafields-object.ts";
import type { StoreObjects } from "../objects/store-objects.ts";
import type { PageContent } from "../page-content.ts";
import { pageGlobals } from "../page-globals.ts";
import { settingDefaults } from "../section-schema.ts";
import { extensionTranslations } from "./extension-translations.ts";
import { readThemeExtensions, type ExtensionBlock, type ThemeExtension } from "./theme-extension.ts";

/** What app embeds add to a page, by the place where Shopify puts it. */
export type EmbedHtml = { complianceHead: string; head: string; body: string };

const engines = new Map<string, Liquid>();

/** Renders the enabled app embeds of the installed app for one page. */
export async function renderAppEmbeds(store: StoreObjects, page: PageContent): Promise<EmbedHtml> {
  const html: EmbedHtml = { complianceHead: "", head: "", body: "" };
  const { context, theme } = store.visit;
  const installation = store.shop.installations.get(context.app.clientId);
  const enabled = theme.embeds.filter((embed) => embed.enabled);
  if (!installation || enabled.length === 0) return html;

  const extensions = readThemeExtensions(context.app.rootDir);
  const assetTags = new Set<string>();
  for (const embed of enabled) {
    const extension = extensions.find((candidate) => candidate.handle === embed.extensionHandle);
    const block = extension?.blocks.find((candidate) => candidate.handle === embed.blockHandle);
    if (!extension || !block || !isOnTemplate(block, page.template)) continue;

    const output = await renderBlock({
      store,
      page,
      extension,
      block,
      settings: embed.settings,
      appMetafields: metafieldsObject(installation.metafields),
    });
    for (const tag of assetTagsOf(extension, block, store.visit.cdnOrigin)) assetTags.add(tag);
    if (block.schema.target === "head") html.head += output;
    else if (block.schema.target === "compliance_head") html.complianceHead += output;
    else html.body += wrapInBlock(extension, block, output);
  }
  html.head = [...assetTags, html.head].join("\n");
  return html;
}

async function renderBlock(parts: {
  store: StoreObjects;
  page: PageContent;
  extension: ThemeExtension;
  block: ExtensionBlock;
  settings: Record<string, unknown>;
  appMetafields: unknown;
}): Promise<string> {
  const { store, page, extension, block, settings, appMetafields } = parts;
  const blockId = embedId(extension, block);
  const editorData = jsonForHtml({ id: blockId, type: blockType(extension, block) });
  const globals = Object.defineProperties(pageGlobals(store, page), {
    app: { value: { metafields: appMetafields }, enumerable: true },
    section: { value: { id: "apps" }, enumerable: true },
    block: {
      value: {
        id: blockId,
        type: blockType(extension, block),
        settings: { ...settingDefaults(block.schema.settings), ...settings },
        shopify_attributes: store.visit.designMode
          ? htmlAttributes({ "data-shopify-editor-block": editorData }).trim()
          : "",
      },
      enumerable: true,
    },
  });
  bindRenderScope(globals, {
    store,
    translate: extensionTranslations(extension.dir, store.visit.locale),
    assetUrl: (file) => `${store.visit.cdnOrigin}${extension.assetPath}${file}`,
    readAsset: (file) => readAsset(extension, file),
    renderSection: () => Promise.reject(new Error("an app embed cannot render theme sections")),
    renderSectionGroup: () => Promise.reject(new Error("an app embed cannot render section groups")),
    form: null,
    layout: null,
  });

  const engine = engineOf(extension);
  try {
    return String(await engine.render(engine.parse(block.liquid), {}, { globals }));
  } catch (error) {
    // Shopify prints the error where the block would stand, and the page goes on.
    return `Liquid error (blocks/${block.handle}): ${error instanceof Error ? error.message : String(error)}`;
  }
}

function engineOf(extension: ThemeExtension): Liquid {
  const snippetsDir = path.join(extension.dir, "snippets");
  const known = engines.get(snippetsDir);
  if (known) return known;
  const engine = createLiquidEngine({ snippetsDir, cache: false });
  engines.set(snippetsDir, engine);
  return engine;
}

function assetTagsOf(extension: ThemeExtension, { schema }: ExtensionBlock, cdnOrigin: string): string[] {
  const url = (file: string) => `${cdnOrigin}${extension.assetPath}${file}`;
  return [
    ...(schema.stylesheet
      ? [`<link${htmlAttributes({ rel: "stylesheet", media: "all", href: url(schema.stylesheet) })}>`]
      : []),
    ...(schema.javascript
      ? [`<script async${htmlAttributes({ src: url(schema.javascript), crossorigin: "anonymous" })}></script>`]
      : []),
  ];
}

function wrapInBlock(extension: ThemeExtension, block: ExtensionBlock, output: string): string {
  const tag = block.schema.tag ?? "div";
  const className = ["shopify-block", "shopify-app-block", block.schema.class].filter(Boolean).join(" ");
  const attributes = htmlAttributes({ id: `shopify-block-${embedId(extension, block)}`, class: className });
  return `<${tag}${attributes}>${output}</${tag}>`;
}

/** `enabled_on` and `disabled_on` name page types; `*` stands for all. */
function isOnTemplate({ schema }: ExtensionBlock, template: string): boolean {
  const type = template.split(".")[0] ?? template;
  const names = (list: string[] | undefined) => list?.includes(type) === true || list?.includes("*") === true;
  if (schema.enabled_on?.templates) return names(schema.enabled_on.templates);
  return !names(schema.disabled_on?.templates);
}

function embedId(extension: ThemeExtension, block: ExtensionBlock): string {
  return `${extension.uid.replace(/\W/g, "")}${block.handle}`;
}

function blockType(extension: ThemeExtension, block: ExtensionBlock): string {
  return `shopify://apps/${extension.handle}/blocks/${block.handle}/${extension.uid}`;
}

function readAsset(extension: ThemeExtension, file: string): string | null {
  const full = path.join(extension.dir, "assets", path.basename(file));
  return existsSync(full) ? readFileSync(full, "utf8") : null;
}
