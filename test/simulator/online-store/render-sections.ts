import { createStoreObjects } from "./objects/store-objects.ts";
import { splitLocalePrefix } from "./locale-prefix.ts";
import { notFoundPage, resolvePage } from "./pages/resolve-page.ts";
import { createThemeRender } from "./render-theme.ts";
import type { StorefrontVisit } from "./storefront-visit.ts";

/** At most this many sections are rendered for one request, as on Shopify. */
export const MAX_SECTIONS = 5;

/**
 * Renders sections by id for the Section Rendering API and for bundled section rendering of the Ajax cart.
 * `pagePath` is the page whose objects the sections see (`sections_url`, with its query, locale prefix included).
 * A section that is unknown or fails is null. Give the visit the cart as it stands after the change.
 */
export async function renderSections(
  visit: StorefrontVisit,
  sectionIds: string[],
  pagePath: string,
): Promise<Record<string, string | null>> {
  const url = new URL(pagePath, visit.url);
  const { path, rootPath, locale } = splitLocalePrefix(visit.shop, url.pathname);
  const pageVisit = { ...visit, url, path, rootPath, locale };
  const store = createStoreObjects(pageVisit);
  const theme = createThemeRender(store, resolvePage(store, path) ?? notFoundPage(store));

  const sections: Record<string, string | null> = {};
  for (const id of sectionIds.slice(0, MAX_SECTIONS)) {
    sections[id] = await theme.renderSectionById(id).catch(() => null);
  }
  return sections;
}
