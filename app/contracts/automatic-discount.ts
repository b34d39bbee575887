/** A discount of the shop's own that Shopify gives to every buyer by itself, without a code. */
export type AutomaticDiscount = {
  /** As carts and checkouts show it. */
  title: string;
  gives: "goods" | "delivery";
  /** What it is for; null: everything. Numeric ids. */
  goods: { productIds: string[]; variantIds: string[]; collectionIds: string[] } | null;
  /** What has to be in the cart of those goods; null: anything. An amount is minor units of the shop's currency. */
  least: { kind: "subtotal"; amount: number } | { kind: "quantity"; quantity: number } | null;
};

/** One that the cart has, or is a small step from. `missing` null: it has it. */
export type AutomaticOffer = {
  title: string;
  missing: { kind: "amount"; amount: number; currency: string } | { kind: "piece" } | null;
};
