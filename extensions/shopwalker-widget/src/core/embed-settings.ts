import type { ReasonWeights } from "~/lib/hesitation/reason-weights";

/** What the merchant decided in the admin: the app-data metafield `shopwalker.config`, printed by the embed. */
export type AgentConfig = {
  /** The merchant may move the app proxy, so its path is never assumed. */
  proxyPath: string;
  experimentSalt: string;
  /** In [0, 1]. */
  holdoutShare: number;
  agentName: string;
  paused: boolean;
  openings: { hesitation: boolean; welcome: boolean; exit: boolean };
  /** What each sign of hesitation counts for in this shop. */
  reasonWeights: Partial<ReasonWeights>;
  /** An experiment is running that ends where it makes pages slower. Missing: none is. */
  measuresSpeed?: boolean;
};

/** The page as Liquid knows it. */
export type PrintedPage = {
  template: string;
  productId: number | null;
  productHandle: string | null;
  variantId: number | null;
  collectionHandle: string | null;
  /** What was searched for, in small letters, and how much of every kind the shop's search found; null on other pages. */
  search: { terms: string; results: number } | null;
  locale: string;
  country: string | null;
  currency: string | null;
};

/** Everything that `blocks/assistant.liquid` prints. */
export type EmbedSettings = {
  config: AgentConfig;
  page: PrintedPage;
  /** Ends with a slash; carries the language, for example `/fr/`. */
  rootUrl: string;
  shopName: string;
  /** Who is logged in; null for a guest. */
  customerId: number | null;
  cartCount: number;
  isDesignMode: boolean;
  /** The merchant keeps the assistant off this kind of page; visits are counted all the same. */
  isHidden: boolean;
  panelUrl: string;
  behaviorUrl: string;
  /** `#rrggbb` */
  accent: string;
  /** Black or white, whichever reads better on it. */
  onAccent: string;
  position: "left" | "right";
  /** Pixels from the edge. */
  offsetX: number;
  offsetY: number;
  launcherStyle: "pill" | "icon";
  launcherLabel: string;
  greeting: string;
  contactUrl: string | null;
  /** By which the behaviour engine knows parts of a page in its language: the text of a regular expression. */
  words: Partial<Record<string, string>>;
};

/** Null where the page has no embed. */
export function readEmbedSettings(): EmbedSettings | null {
  const printed = document.getElementById("shopwalker-settings")?.textContent;
  if (!printed) return null;

  try {
    // eslint-disable-next-line no-restricted-syntax -- the page's own Liquid; zod stays out of the loader
    return JSON.parse(printed) as EmbedSettings;
  } catch {
    return null;
  }
}
