import type { EmbedSettings } from "../core/embed-settings";
import { shopify } from "../core/shopify-globals";
import { readStored, writeStored } from "../core/storage";

/** Theme editor, an unpublished theme, or the admin's "preview as shopper" (`?shopwalker=preview`, kept for the tab). */
export function isPreview(settings: EmbedSettings): boolean {
  if (new URLSearchParams(location.search).get("shopwalker") === "preview") {
    writeStored("sessionStorage", "shopwalker:preview", "1");
  }
  return (
    settings.isDesignMode ||
    shopify().designMode === true ||
    (shopify().theme?.role ?? "main") !== "main" ||
    readStored("sessionStorage", "shopwalker:preview") !== null
  );
}
