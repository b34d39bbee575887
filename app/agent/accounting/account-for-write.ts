import type { Evidence } from "../evidence/evidence";
import { foldText } from "../perception/fold-text";
import { getVocabularyIndex } from "../perception/vocabulary-index";
import type { ProposedCall } from "../policy/proposed-call";
import type { Situation } from "../situation";
import { type Account, type Choice, coming, doingAt, type OpenAccount, type OpenReason } from "./account";
import { joinShapes } from "./figure-values";
import { choicesOf } from "./find-choices";
import { amountsUnbought } from "./amounts-unbought";
import { type Clause, findClauses, type Stretch } from "./find-clauses";
import { findConditions } from "./find-conditions";
import { findFigures } from "./find-figures";
import { findOwners } from "./find-owners";
import { isThingTold, thingsOf } from "./find-things";
import { unknownThings } from "./find-unknown-things";
import { pricesUnmet } from "./prices-unmet";
import { findUnsaidQuantity } from "./find-unsaid-quantity";
import { keepsRelation, openShares } from "./figure-relations";
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
import { unsupportedLines } from "./unsupported-lines";
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
  const { nameStems } = getVocabularyIndex(input.vocabulary);
  const account: Account = { perception, folded, plan, evidence, clauses, figures, choices, aside, nameStems };

  const put = putOff(account);
  if (put !== null) return { reason: "put-off", words: [put] };
  const open = openPlaces(account, isAside).filter((place) => !isSetAside(place, account));
  const [first] = open;
  if (first) return { reason: first.reason, words: wordsAround(open, account) };

  // What was asked about with its number is agreed to with it.
  const isAgreed = situation.consent.confirmed || (pending !== null && pending.reply === "yes");
  if (isAgreed) return null;
  const isNew = ({ before }: PlannedLine) => before === 0;
  if (coming(plan).some((line) => isNew(line) && isUnheardOf(line, situation, evidence)))
    return { reason: "thing-unnamed", words: [] };
  return findUnsaidQuantity(account, situation);
}

/** What is left over of a message, with what it is; in the order in which it weighs. */
function openPlaces(account: Account, isAside: (place: Stretch) => boolean): OpenPlace[] {
  const { perception, folded, figures, choices } = account;
  const as = (reason: OpenReason, places: Stretch[]) => places.map(({ start, end }) => ({ start, end, reason }));
  const left = <Place extends Stretch>(places: Place[], isTold: (place: Place, account: Account) => boolean) =>
    places.filter((place) => !isAside(place) && !isTold(place, account));
  const chosen = left(choices, isChoiceTold);
  const isKind = (kind: Choice["kind"]) => chosen.filter((choice) => choice.kind === kind);
  return [
    ...as("condition-open", findConditions(account)),
    ...as("thing-open", left(thingsOf(account), isThingTold)),
    ...as("thing-open", unknownThings(account)),
    ...as("number-open", left(figures, isFigureTold)),
    ...as("amount-open", left(figures, keepsRelation)),
    ...as("amount-open", openShares(account)),
    ...as("option-open", [...amountsUnbought(account), ...pricesUnmet(account)]),
    ...as("color-open", isKind("color")),
    ...as("size-open", isKind("size")),
    ...as("option-open", isKind("option")),
    ...as("person-open", left(findOwners(perception, folded), isOwnerTold)),
    ...as("person-open", [...miscountedOwners(account), ...unknownWearer(account)]),
    ...as("option-open", [...mixedChoices(account), ...unsupportedLines(account)]),
    ...as("size-open", [...sizesShared(account), ...sizesAbroad(account)]),
    ...as("line-open", [...unnamedLines(account), ...otherLinesNamed(account), ...exceptions(account)]),
  ];
}

type OpenPlace = Stretch & { reason: OpenReason };

const SURE = 0.5;

/** In "drop the tee and double the socks" each of two writes has its own clause. */
function isOfOther({ does }: Clause, { doing }: PlannedWrite): boolean {
  return doing === "remove" ? does === "writes" : does === "removes";
}

function isSetAside({ start, end }: Stretch, { aside, folded }: Account): boolean {
  const said = folded.slice(start, end);
  if (said === "") return false;
  const isWhole = (text: string, at: number) =>
    !/[\p{L}\d]$/u.test(text.slice(0, at)) && !/^[\p{L}\d]/u.test(text.slice(at + said.length));
  return aside.some((words) => {
    const text = foldText(words);
    for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) if (isWhole(text, at)) return true;
    return false;
  });
}
