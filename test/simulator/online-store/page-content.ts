import type { FormOutcome } from "./liquid/render-scope.ts";

/** What a route decided to show: a template with its own objects. */
export type PageContent = {
  /** Name below `templates/`, without `.json`. */
  template: string;
  /** `request.page_type`. */
  pageType: string;
  status: number;
  title: string;
  description: string;
  /** Objects beside the global ones, for example `product` or `collection`. */
  objects: Record<string, unknown>;
  form?: FormOutcome;
  /** What `ShopifyAnalytics.meta` and `__st` say of the page. */
  resource?: { type: string; id: number };
};
