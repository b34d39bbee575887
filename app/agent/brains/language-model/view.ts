import type { Evidence } from "../../evidence/evidence";
import type { Situation } from "../../situation";
import type { SearchOutput } from "../../tools/search-output";
import type { References } from "./references";

/** What happened while the model worked, for what code adds to its words. */
export type TurnNotes = {
  search: SearchOutput | null;
  compared: string[];
  hasReadCart: boolean;
  isUnanswered: boolean;
  handoff: "person" | "form" | null;
  /** What the model would put into the cart: the shopper is asked. */
  proposed: { variantId: string; quantity: number } | null;
};

/** What the model's tools see and note. */
export type View = { evidence: Evidence; situation: Situation; references: References; notes: TurnNotes };

export function emptyNotes(): TurnNotes {
  return {
    search: null,
    compared: [],
    hasReadCart: false,
    isUnanswered: false,
    handoff: null,
    proposed: null,
  };
}
