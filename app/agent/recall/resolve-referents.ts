/** Products that the message points at, best first, and how that was found. */
export type Referents = {
  productIds: string[];
  variantId: string | null;
  how: "named" | "ordinal" | "described" | "focus" | "page" | "shown" | "none";
};

export const NO_REFERENTS: Referents = { productIds: [], variantId: null, how: "none" };
