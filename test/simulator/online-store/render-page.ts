import { contentForHeader } from "./content-for-header.ts";
import { renderAppEmbeds } from "./embeds/render-app-embeds.ts";
import type { PageContent } from "./page-content.ts";
import { createThemeRender, type ThemeRender } from "./render-theme.ts";
import { standardActionsTag, storefrontAnalytics } from "./storefront-scripts.ts";
import type { StoreObjects } from "./objects/store-objects.ts";

/** The whole HTML of a page: template, layout, what Shopify injects, app embeds. */
export async function renderPage(store: StoreObjects, page: PageContent): Promise<string> {
  const theme = createThemeRender(store, page);
  return wrapInLayout({ store, page, theme, layout: "theme", content: await theme.renderTemplate() });
}

/** Puts ready content into a layout of the theme and adds what Shopify injects. */
export async function wrapInLayout(parts: {
  store: StoreObjects;
  page: PageContent;
  theme: ThemeRender;
  layout: string;
  content: string;
}): Promise<string> {
  const { store, page, theme, layout, content } = parts;
  const { visit } = store;
  const embeds = await renderAppEmbeds(store, page);
  const html = await theme.renderLayout(layout, { header: contentForHeader(visit, page), layout: content });

  const head = [embeds.complianceHead, storefrontAnalytics(visit, page), embeds.head].join("\n");
  const body = [embeds.body, standardActionsTag(visit)].join("\n");
  return insertBefore(insertBefore(html, "</head>", head), "</body>", body);
}

function insertBefore(html: string, closingTag: string, addition: string): string {
  const at = html.lastIndexOf(closingTag);
  return at < 0 ? html + addition : html.slice(0, at) + addition + html.slice(at);
}
