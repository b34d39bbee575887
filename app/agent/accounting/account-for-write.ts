import type { Evidence } from "../evidence/evidence";
import { foldText } from "../perception/fold-text";
import type { ProposedCall } from "../policy/proposed-call";
import type { Situation } from "../situation";
import { type Account, coming, doingAt, type OpenAccount } from "./account";
import { joinShapes } from "./figure-values";
import { choicesOf } from "./find-choices";
import { type Clause, findClauses, type Stretch } from "./find-clauses";
import { findFigures } from "./find-figures";
import { findOwners } from "./find-owners";
import { isThingTold, thingsOf } from "./find-things";
import { findUnsaidQuantity } from "./find-unsaid-quantity";
import { isChoiceTold } from "./is-choice-told";
import { isFigureTold } from "./is-figure-told";
import { isUnheardOf } from "./is-unheard-of";
import { exceptions, otherLinesNamed, unnamedLines } from "./lines-unnamed";
import { mixedChoices } from "./mixed-choices";
import { wordsAround } from "./parts-of-message";
import { isOwnerTold, miscountedOwners, sizesShared, unknownWearer } from "./people-of-write";
import { type PlannedLine, type PlannedWrite, planOf } from "./planned-write";
import { putOff } from "./put-off";
import { sizesAbroad } from "./sizes-abroad";
import { weighQuestions } from "./weigh-questions";

/**
 * Holds what a call would do to the cart against the whole message: each number, each choice, each thing and each person in
 * it is either in the plan, or is something else (a price, a day, a question). Null where nothing is left over.
 */
export function accountForWrite(
  call: ProposedCall,
  {
    situation,
    evidence,
    aside = [],
    isProposed = false,
  }: {
    situation: Situation;
    evidence: Evidence;
    aside?: readonly string[];
    /** Nobody asked for it in so many words: what the shopper asks weighs as what they tell. */
    isProposed?: boolean;
  },
): OpenAccount | null {
  const { perception, input, pending } = situation;
  const plan = input.tap === null && perception.text.trim() !== "" ? planOf(call, evidence) : null;
  const folded = foldText(perception.text);
  if (plan === null || folded.length !== perception.text.length) return null;

  const isMixed =
    ["remove_from_cart", "add_to_cart", "change_cart"].filter((name) =>
      perception.intents.some((intent) => intent.name === name && intent.confidence >= SURE),
    ).length > 1;
  const choices = choicesOf({ perception, folded, plan, evidence });
  const said = findFigures(folded, perception.language);
  const all = findClauses(folded).map((clause) =>
    isProposed && clause.does === "asks" ? { ...clause, does: null } : clause,
  );
  const clauses = weighQuestions(all, { plan, choices, figures: said }).map((clause) =>
    isMixed && isOfOther(clause, plan) ? { ...clause, does: "asks" as const } : clause,
  );
  const isAside = (place: Stretch) => doingAt(place, clauses) === "asks";
  const figures = joinShapes(said, { plan, evidence }).filter((figure) => !isAside(figure));
  const account: Account = { perception, folded, plan, evidence, clauses, figures, choices, aside };

  const put = putOff(account);
  if (put !== null) return { reason: "put-off", words: [put] };
  const open = [
    ...figures.filter((figure) => !isFigureTold(figure, account)),
    ...account.choices.filter((choice) => !isAside(choice) && !isChoiceTold(choice, account)),
    ...thingsOf(account).filter((thing) => !isAside(thing) && !isThingTold(thing, account)),
    ...findOwners(perception, folded).filter((owner) => !isAside(owner) && !isOwnerTold(owner, account)),
    ...miscountedOwners(account),
    ...unknownWearer(account),
    ...mixedChoices(account),
    ...sizesShared(account),
    ...sizesAbroad(account),
    ...unnamedLines(account),
    ...otherLinesNamed(account),
    ...exceptions(account),
  ].filter((place) => !isSetAside(place, account));
  if (open.length > 0) return { reason: "words-unaccounted", words: wordsAround(open, account) };

  // What was asked about with its number is agreed to with it.
  const isAgreed = situation.consent.confirmed || (pending !== null && pending.reply === "yes");
  if (isAgreed) return null;
  const isNew = ({ before }: PlannedLine) => before === 0;
  if (coming(plan).some((line) => isNew(line) && isUnheardOf(line, situation, evidence)))
    return { reason: "thing-unnamed", words: [] };
  return findUnsaidQuantity(account, situation);
}

const SURE = 0.5;

/** In "drop the tee and double the socks" each of two writes has its own clause. */
function isOfOther({ does }: Clause, { doing }: PlannedWrite): boolean {
  return doing === "remove" ? does === "writes" : does === "removes";
}

function isSetAside({ start, end }: Stretch, { aside, folded }: Account): boolean {
  return aside.some((words) => foldText(words).includes(folded.slice(start, end)));
}
