import type { ReasonWeights } from "~/lib/hesitation/reason-weights";
import type { ShopProfile } from "./shop-store";

/** Public settings that the theme app extension prints into every page; nothing here is secret. */
export type PublishedConfig = {
  proxyPath: string;
  apiOrigin: string;
  experimentSalt: string;
  holdoutShare: number;
  agentName: string;
  paused: boolean;
  openings: { hesitation: boolean; welcome: boolean; exit: boolean };
  /** With the page, so that the widget need not carry them and a shop's own take effect at once. */
  reasonWeights: ReasonWeights;
  /** An experiment is running that ends where it makes pages slower: each page tells how fast it was. */
  measuresSpeed: boolean;
};

/** Settings of the web pixel extension, as its manifest names them; every buyer can read them. */
export type PixelSettings = { endpoint: string; token: string };

/** The shop's side of the installation, bound to one shop. Throws AppError `upstream-unavailable` when Shopify cannot be reached. */
export interface ShopConnection {
  /** False: Shopify accepts none of our tokens any more. */
  isAlive(): Promise<boolean>;
  readProfile(): Promise<ShopProfile>;
  /** Writes the metafield `shopwalker.config` of the app's own installation. */
  publishConfig(config: PublishedConfig): Promise<void>;
  /** Declares the order metafield that Shopify copies the cart's `shopwalker_session` to. Harmless when it is there. */
  ensureSessionMetafield(): Promise<void>;
  /** Sees to it that the web pixel runs with these settings. False: the merchant has not granted what it needs yet. */
  ensurePixel(settings: PixelSettings): Promise<boolean>;
}
