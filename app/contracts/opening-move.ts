import { z } from "zod";

/** What an opening offers, whichever sign of hesitation it answers. */
export const OPENING_MOVES = [
  "size-help",
  "variant-help",
  "comparison",
  "reassurance",
  "reduced-price",
  "lower-price",
  "alternative",
  "bundle",
  "free-shipping",
  "search-answer",
  "something-wrong",
  "cart-rescue",
  "welcome",
  "follow-up",
] as const;

export const openingMoveSchema = z.enum(OPENING_MOVES);
export type OpeningMove = z.infer<typeof openingMoveSchema>;
