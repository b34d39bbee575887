/** The parts of `window.Shopify` that the widget uses; every one may be missing. */
type ShopifyGlobals = {
  designMode?: boolean;
  theme?: { role?: string };
  routes?: { root?: string };
  loadFeatures?: (features: { name: string; version: string }[], done: (error?: unknown) => void) => void;
  customerPrivacy?: { analyticsProcessingAllowed?: () => boolean };
  actions?: StandardActions;
};

export type ActionLine = { merchandiseId: string; quantity: number } | { id: string; quantity: number };

/** Standard storefront actions (2026-06). A line with `merchandiseId` is added, one with `id` is set, quantity 0 removes. */
export type StandardActions = {
  updateCart?: (
    change: { lines: ActionLine[] },
    options?: { event?: { context?: string; detail?: Record<string, unknown> } },
  ) => Promise<{ cart: unknown; userErrors?: { message: string }[] } | undefined>;
};

export function shopify(): ShopifyGlobals {
  // Shopify's globals are typed by nobody: this is the one place that names them.
  return (window as Window & { Shopify?: ShopifyGlobals }).Shopify ?? {};
}
