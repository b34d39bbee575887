import type { CartLock } from "~/ports/cart-lock";
import type { Clock } from "~/ports/clock";
import type { DiscountCodes } from "~/ports/discount-codes";
import type { DiscountStore } from "~/ports/discount-store";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Ids } from "~/ports/ids";
import type { Logger } from "~/ports/logger";
import type { Storefront } from "~/ports/storefront";
import type { VisitStore } from "~/ports/visit-store";

/** What a discount desk works with: one shopper in one turn. */
export type DiscountContext = {
  discounts: DiscountStore;
  codes: DiscountCodes;
  storefront: Pick<Storefront, "readCart" | "setDiscountCodes">;
  visits: Pick<VisitStore, "findVisitor">;
  experiments: Pick<ExperimentStore, "listRunning" | "noteExposures">;
  /** Of the shopper's cart: nothing else writes to it meanwhile. */
  lock: CartLock;
  clock: Clock;
  ids: Ids;
  logger: Logger;
  shop: { currency: string; timezone: string };
  turnId: string;
  conversationId: string | null;
  visitorId: string;
  customerId: string | null;
  /** Keyed global id of the theme's cart; null while there is none. */
  cartId: string | null;
};
