import type { ShopperProfile } from "~/contracts/shopper-profile";

/** What is stored of the shopper of one turn; bound to them, so that nothing that is said can choose another. */
export interface ShopperMemory {
  /**
   * What is left of the profile after facts were forgotten takes the place of all that is stored: in this browser, and in
   * those of the customer where Shopify says who is logged in.
   */
  keepOnly(profile: ShopperProfile): Promise<void>;
  /** Deletes whatever is stored of the shopper, except the turn that asks for it. */
  forgetEverything(): Promise<void>;
}
