import { MAX_SECTIONS, renderSections } from "../online-store/render-sections.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import { AjaxCartError } from "./ajax-error.ts";
import type { BundledSections } from "./read-body.ts";

/**
 * Renders the sections that a cart change asked for, with the cart as it is now; empty when it asked for none. Wrong
 * parameters are a 400 although the change was made, as on Shopify.
 */
export async function bundledSections(
  visit: StorefrontVisit,
  { sections, sections_url: sectionsUrl }: BundledSections,
  request: Request,
): Promise<{ sections?: Record<string, string | null> }> {
  if (sections == null || sections.length === 0) return {};
  const ids = typeof sections === "string" ? sections.split(",") : sections;
  if (ids.length > MAX_SECTIONS) throw invalid(`sections: at most ${MAX_SECTIONS} sections can be rendered`);
  if (sectionsUrl != null && !sectionsUrl.startsWith("/")) throw invalid("sections_url must start with /");

  return { sections: await renderSections(visit, ids, sectionsUrl ?? refererPath(request)) };
}

function invalid(description: string): AjaxCartError {
  return new AjaxCartError(400, { status: 400, message: "Bad request", description });
}

/** Without `sections_url` the sections see the page that the request came from. */
function refererPath(request: Request): string {
  const referer = request.headers.get("referer");
  if (referer === null || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return `${pathname}${search}`;
}
