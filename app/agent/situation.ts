import type { Constraint, NeedState } from "~/contracts/need-state";
import type { ChosenAnswer } from "./knowledge/choose-curated-answer";
import type { Superlative } from "./measures/find-superlative";
import type { ForgetRequest } from "./profile/read-forget";
import type { Perception } from "./perception/perception";
import type { PendingAnswer } from "./recall/pending-answer";
import type { Referents } from "./recall/resolve-referents";
import type { ReplyLanguage } from "./reply/reply-language";
import type { TurnInput } from "./turn";

/** What the shopper has agreed to in this turn; made by code from words and taps, never by a model. */
export type Consent = {
  /** An explicit request, a tap, or "yes" to our own question. */
  addToCart: boolean;
  changeCart: boolean;
  /** "Yes" to a question about an unusual quantity or value. */
  confirmed: boolean;
};

/** Everything a brain may know when it decides: the same for both brains. */
export type Situation = {
  input: TurnInput;
  perception: Perception;
  /** Wishes for figures in this message: "under 250 g". */
  measures: Constraint[];
  /** "The brightest": what this message wants the most or the least of, where figures decide it. */
  superlative: Superlative | null;
  /** The need after this message. */
  need: NeedState;
  needChanged: boolean;
  pastNeeds: NeedState[];
  referents: Referents;
  /** The product that the wish starts from ("like this but waterproof"): its kind is wanted. Null where it starts from none. */
  startsFrom: string | null;
  /** What the shopper wants forgotten, null where nothing. */
  forget: ForgetRequest | null;
  /** What is remembered from earlier conversations and holds for the wish that begins here. */
  brought: Constraint[];
  /** How the message answers the question that was open, null when it does not. */
  pending: PendingAnswer | null;
  consent: Consent;
  /** The merchant's own answer to what this message asks, null where there is none or it is not sure. */
  curated: ChosenAnswer | null;
  language: ReplyLanguage;
  /** BCP 47, for money and dates. */
  locale: string;
};
