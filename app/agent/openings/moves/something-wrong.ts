import type { OpeningMoveRules } from "../opening-situation";

/** For who clicks again and again on what does not answer: help, and nothing to buy. */
export const somethingWrong: OpeningMoveRules = {
  needs: [],
  say: () => ({ sentences: [{ key: "opening.something-wrong" }], replies: [], productId: null }),
};
