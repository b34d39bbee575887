import { findVariant } from "../commerce/find-variant.ts";
import { isPublished } from "../commerce/is-published.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import { cartError } from "./ajax-error.ts";

/** A published variant with its product; an unknown one is a 404 (documented for update.js, assumed for the others). */
export function requireVariant({ shop, context }: StorefrontVisit, id: string) {
  const found = findVariant(shop, Number(id));
  if (!found || !isPublished(found.product, context.clock.now())) throw cartError(404, "Cannot find variant");
  return found;
}
