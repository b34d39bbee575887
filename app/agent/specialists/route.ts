import type { SelectedAnswer } from "../knowledge/select-answer";
import type { IntentName } from "../perception/perception";
import type { SPECIALISTS } from "./find-specialist";
import type { SpecialistName } from "./specialist-name";

/** What can be done in a turn. Each move belongs to one specialist, which lists it. */
export type MoveName = (typeof SPECIALISTS)[SpecialistName]["moves"][number];

/** A question of the message that was put to the shop's pages before it was routed, and what they say; null: nothing. */
export type AskedPages = {
  question: string;
  intent: IntentName | null;
  answer: SelectedAnswer | null;
  /** Asked of the product at hand, whose own texts answer it; beside something else that is told of it. */
  ofThing?: "only" | "beside";
};

/** One thing to be done in this turn, in order. `asked` where it answers one question among several. */
export type RouteStep = { specialist: SpecialistName; move: MoveName; intent: IntentName | null; asked?: AskedPages };
