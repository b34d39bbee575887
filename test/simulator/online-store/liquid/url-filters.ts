import type { Liquid } from "liquidjs";
import { escapeHtml, htmlAttributes } from "./escape-html.ts";
import { namedArguments } from "./named-arguments.ts";
import { toText } from "./to-text.ts";
import { renderScopeOf } from "./render-scope.ts";

/** `asset_url`, `stylesheet_tag`, `script_tag`, `link_to` and other filters about addresses. */
export function registerUrlFilters(engine: Liquid): void {
  engine.registerFilter("asset_url", function (file: unknown) {
    return renderScopeOf(this.context).assetUrl(String(file));
  });
  engine.registerFilter("inline_asset_content", function (file: unknown) {
    return renderScopeOf(this.context).readAsset(String(file)) ?? "";
  });
  engine.registerFilter("file_url", (file: unknown) => `/cdn/shop/files/${encodeURIComponent(String(file))}`);
  engine.registerFilter("stylesheet_tag", (url: unknown, ...args: unknown[]) => {
    const { preload } = namedArguments(args);
    const href = String(url);
    const hint = preload === true ? `<link${htmlAttributes({ rel: "preload", as: "style", href })}>` : "";
    return `${hint}<link${htmlAttributes({ rel: "stylesheet", href, media: "all" })}>`;
  });
  engine.registerFilter("script_tag", (url: unknown) => `<script${htmlAttributes({ src: url })}></script>`);
  engine.registerFilter("preload_tag", (url: unknown, ...args: unknown[]) => {
    return `<link${htmlAttributes({ rel: "preload", href: url, ...namedArguments(args) })}>`;
  });
  engine.registerFilter("link_to", (text: unknown, url: unknown, ...args: unknown[]) => {
    return `<a${htmlAttributes({ href: url, ...namedArguments(args) })}>${escapeHtml(String(text))}</a>`;
  });
  engine.registerFilter("within", (url: unknown, collection: unknown) => {
    const base = typeof collection === "object" && collection !== null && "url" in collection ? collection.url : "";
    return `${String(base)}${String(url).replace(/^.*(?=\/products\/)/, "")}`;
  });
  for (const name of ["handle", "handleize"]) engine.registerFilter(name, handleize);
}

/** A handle as Shopify makes it: lower case, words joined by single hyphens. */
export function handleize(value: unknown): string {
  return toText(value)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
