import type { DeliveryPromise } from "~/contracts/delivery-promise";
import type { OpeningMove } from "~/contracts/opening-move";
import type { DiscountAnswer } from "./discount-desk";

/** What openings may bring along, for one shopper: the same ladder as in a dialogue decides. Implemented by domain/discounts. */
export interface OpeningOffers {
  /** Whether the merchant lets this opening bring an offer at all: where not, nothing else needs to be read. */
  isAllowed(move: OpeningMove): Promise<boolean>;
  /** `freeDelivery`: what a page of the shop promises. `locale`: of the page. */
  bring(
    opening: { id: string; move: OpeningMove; ruleId: string | null },
    about: { freeDelivery: DeliveryPromise | null; locale: string },
  ): Promise<DiscountAnswer>;
}
