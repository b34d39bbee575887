import type { Context } from "liquidjs";
import type { StoreObjects } from "../objects/store-objects.ts";

/** What tags and filters need to know of the page, block or proxy answer they are part of. */
export type RenderScope = {
  store: StoreObjects;
  /** Text of a translation key; a key without text gives Shopify's "Translation missing". */
  translate: (key: string, values: Record<string, unknown>) => string;
  assetUrl: (file: string) => string;
  /** Text of an asset for `inline_asset_content`. */
  readAsset: (file: string) => string | null;
  renderSection: (type: string) => Promise<string>;
  renderSectionGroup: (name: string) => Promise<string>;
  /** Outcome of the form that this page answers, if any. */
  form: FormOutcome | null;
  /** Set by `{% layout %}`; null is `none`. */
  layout: string | null;
};

export type FormOutcome = { type: string; succeeded: boolean; errors: string[] };

const scopes = new WeakMap<object, RenderScope>();

/** Attaches the scope to the globals of one render; snippets share these globals. */
export function bindRenderScope(globals: object, scope: RenderScope): void {
  scopes.set(globals, scope);
}

/** The scope of a running render. */
export function renderScopeOf(context: Context): RenderScope {
  const scope = scopes.get(context.globals);
  if (!scope) throw new Error("Liquid ran without a render scope: call bindRenderScope with the globals first");
  return scope;
}
