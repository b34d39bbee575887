import type { StorefrontVisit } from "../storefront-visit.ts";
import { PREDICTIVE_SEARCH_UNSUPPORTED } from "../content-for-header.ts";

export type SuggestType = "product" | "page" | "article" | "collection" | "query";
export type SuggestRequest = {
  query: string;
  types: SuggestType[];
  limit: number;
  limitScope: "all" | "each";
  unavailable: "show" | "hide" | "last";
};
export type SuggestProblem = { status: number; message: string; description: string };

const TYPES: SuggestType[] = ["query", "product", "collection", "page", "article"];
const DEFAULT_TYPES: SuggestType[] = ["query", "product", "collection", "page"];

/** Reads the query of `/search/suggest`; gives Shopify's error body when it is wrong. */
export function readSuggestRequest(visit: StorefrontVisit): SuggestRequest | SuggestProblem {
  const { searchParams } = visit.url;
  const invalid = (description: string) => ({ status: 422, message: "Invalid parameter error", description });
  if (PREDICTIVE_SEARCH_UNSUPPORTED.has(visit.locale.split("-")[0] ?? visit.locale)) {
    return { status: 417, message: "Expectation Failed", description: "Unsupported buyer locale" };
  }

  const query = (searchParams.get("q") ?? "").trim();
  if (!query) return invalid("Missing required parameter `q`");
  const asked = searchParams.get("resources[type]");
  const wanted = asked ? asked.split(",") : DEFAULT_TYPES;
  const types = TYPES.filter((type) => wanted.includes(type));
  if (types.length === 0) return invalid("Invalid option for `type` parameter");

  const unavailable = searchParams.get("resources[options][unavailable_products]") ?? "last";
  if (unavailable !== "show" && unavailable !== "hide" && unavailable !== "last") {
    return invalid("Invalid option for `unavailable_products` parameter");
  }
  const limitScope = searchParams.get("resources[limit_scope]") ?? "all";
  if (limitScope !== "all" && limitScope !== "each") return invalid("Invalid option for `limit_scope` parameter");
  const limit = Number(searchParams.get("resources[limit]") ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10) return invalid("Invalid option for `limit` parameter");
  return { query, types, limit, limitScope, unavailable };
}
