import type { CartView } from "~/contracts/cart-view";
import type { DeliveryPromise } from "~/contracts/delivery-promise";
import type { OpeningMove } from "~/contracts/opening-move";
import type { LiveProduct } from "~/ports/storefront";
import type { SelectedAnswer } from "../knowledge/select-answer";
import type { TextKey } from "../reply/texts/en";

/** Where the shop's own pages say that delivery costs nothing from an amount on. */
export type FreeDelivery = DeliveryPromise & { answer: SelectedAnswer };

/**
 * What an opening may speak about, read for this one shopper at this moment. What could not be read, or is nothing to speak
 * about (never recommended, not sold), is absent.
 */
export type OpeningSituation = {
  /** On the page. */
  product: LiveProduct | null;
  /** The variant that is chosen on the page. */
  variantId: string | null;
  /** The other product of a comparison: the one that the shopper went back and forth to. */
  compared: LiveProduct | null;
  /** Like the product on the page, and can be bought. */
  related: LiveProduct[];
  /** Goes with `base`, and can be bought. */
  complement: { base: LiveProduct; product: LiveProduct } | null;
  cart: CartView | null;
  delivery: SelectedAnswer | null;
  returns: SelectedAnswer | null;
  /** The shop has a text about sizes. */
  hasSizeGuide: boolean;
  freeDelivery: FreeDelivery | null;
  /** What was typed into the shop's search, what the pages say to it, and what the assistant finds for it. */
  search: { terms: string; answer: SelectedAnswer | null; found: LiveProduct | null } | null;
  /** Of this visitor's last order. */
  bought: LiveProduct | null;
};

/** What has to be read for a move, beside the product on the page. */
export type OpeningNeed =
  | "compared"
  | "related"
  | "complement"
  | "cart"
  | "delivery"
  | "returns"
  | "sizes"
  | "free-delivery"
  | "search"
  | "bought";

type Parameters = Record<string, string>;

/** A sentence by its key, with slots as parameters: what is filled in has been read. */
export type OpeningSentence = { key: TextKey; parameters?: Parameters };

export type OpeningReply = { label: TextKey; message: TextKey; parameters?: Parameters };

export type OpeningWords = {
  sentences: OpeningSentence[];
  replies: OpeningReply[];
  /** Numeric id of the product that it is about. */
  productId: string | null;
};

/** One way to open. `say` gives null where there is nothing to say: silence is a move. */
export type OpeningMoveRules = {
  needs: readonly OpeningNeed[];
  say: (situation: OpeningSituation) => OpeningWords | null;
};

export type OpeningMoves = Record<OpeningMove, OpeningMoveRules>;
