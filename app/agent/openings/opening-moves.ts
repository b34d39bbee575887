import type { OpeningMove } from "~/contracts/opening-move";
import type { HesitationReason } from "~/lib/hesitation/hesitation-reason";
import { alternative } from "./moves/alternative";
import { bundle } from "./moves/bundle";
import { cartRescue } from "./moves/cart-rescue";
import { comparison } from "./moves/comparison";
import { followUp } from "./moves/follow-up";
import { freeShipping } from "./moves/free-shipping";
import { lowerPrice } from "./moves/lower-price";
import { reassurance } from "./moves/reassurance";
import { reducedPrice } from "./moves/reduced-price";
import { searchAnswer } from "./moves/search-answer";
import { sizeHelp } from "./moves/size-help";
import { somethingWrong } from "./moves/something-wrong";
import { variantHelp } from "./moves/variant-help";
import { welcome } from "./moves/welcome";
import type { OpeningMoves } from "./opening-situation";

export const openingMoves: OpeningMoves = {
  "size-help": sizeHelp,
  "variant-help": variantHelp,
  comparison,
  reassurance,
  "reduced-price": reducedPrice,
  "lower-price": lowerPrice,
  alternative,
  bundle,
  "free-shipping": freeShipping,
  "search-answer": searchAnswer,
  "something-wrong": somethingWrong,
  "cart-rescue": cartRescue,
  welcome,
  "follow-up": followUp,
};

/**
 * What answers which sign of hesitation, the most fitting first; the first that has something to say is said. Reading
 * reviews, descriptions or pictures asks nothing that could be answered in a line, so that stays undisturbed.
 */
const MOVES: Partial<Record<HesitationReason | "welcome", OpeningMove[]>> = {
  "checks-size": ["alternative", "size-help"],
  "toggles-variants": ["alternative", "variant-help"],
  "compares-products": ["comparison", "alternative"],
  "weighs-price": ["alternative", "reduced-price", "lower-price"],
  "copied-price": ["reduced-price", "lower-price"],
  "copied-title": ["reduced-price", "lower-price", "reassurance"],
  "looked-elsewhere": ["alternative", "reduced-price", "lower-price", "reassurance"],
  "seeks-discount": ["reduced-price", "free-shipping"],
  "checks-shipping": ["free-shipping", "reassurance"],
  "unsure-of-quantity": ["free-shipping", "bundle"],
  "refines-search": ["search-answer"],
  "found-nothing": ["search-answer"],
  frustrated: ["something-wrong"],
  "idle-cart": ["free-shipping", "bundle", "cart-rescue"],
  "removed-from-cart": ["free-shipping"],
  "back-from-checkout": ["free-shipping", "reassurance", "cart-rescue"],
  "about-to-leave": ["cart-rescue"],
  welcome: ["follow-up", "welcome"],
};

export const MOVES_BY_REASON: Record<string, OpeningMove[] | undefined> = MOVES;
