import type { PageContext } from "~/contracts/agent-api";
import type { EmbedSettings } from "./embed-settings";

/** Where the shopper is right now: what Liquid printed, and the variant that is chosen at this moment. */
export function readPageContext({ page }: EmbedSettings): PageContext {
  const search = new URLSearchParams(location.search);
  return {
    path: (location.pathname + location.search).slice(0, 2000),
    template: page.template,
    productId: textOf(page.productId),
    productHandle: page.productHandle,
    variantId: chosenVariant(search) ?? textOf(page.variantId),
    collectionHandle: page.collectionHandle,
    searchTerms: page.template === "search" ? (search.get("q")?.slice(0, 255) ?? null) : null,
    locale: page.locale,
    country: page.country,
    currency: page.currency,
  };
}

/** Themes keep the chosen variant in the address, in the product form, or in both. */
function chosenVariant(search: URLSearchParams): string | null {
  const inForm = document.querySelector<HTMLInputElement>('form[action*="/cart/add"] [name="id"]')?.value;
  const chosen = inForm ?? search.get("variant");
  return chosen && /^\d{1,20}$/.test(chosen) ? chosen : null;
}

function textOf(id: number | null): string | null {
  return id === null ? null : String(id);
}
