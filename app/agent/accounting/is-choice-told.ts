import { stemsOf } from "../perception/phrase-index";
import { containsPhrase } from "../ranking/read-document";
import { type Account, type Choice, coming, doingAt, NOT_SO } from "./account";
import { attributesOf } from "./attributes-of";
import { isTakenBack } from "./is-taken-back";
import { isValue } from "./is-value";
import type { PlannedLine } from "./planned-write";

export function isChoiceTold(choice: Choice, account: Account): boolean {
  const { plan, folded, clauses } = account;
  const isKept = doingAt(choice, clauses) === "keeps";
  const fits = (lines: PlannedLine[]) => lines.some((line) => line.values.some((value) => isValue(choice, value)));
  if (choice.negated || NOT_SO.test(folded.slice(0, choice.start))) {
    if (isAfterSecondThought(choice, account)) return false;
    // "Not black but navy" lets the black one go.
    if (plan.doing !== "remove") return !fits(coming(plan)) || isSaidElsewhere(choice, account);
    // "I don't want the black one" has it go; in "take them out, not the black one" it stays.
    const isExcepted =
      clauses.some(({ does, end }) => does === "removes" && end <= choice.start) &&
      NOT_SO.test(folded.slice(0, choice.start));
    return !isExcepted || !fits(plan.touched);
  }
  if (isKept && plan.doing !== "add") return fits(plan.untouched) || (plan.doing !== "remove" && fits(plan.touched));
  if (fits(plan.touched) || isProperty(choice, account)) return true;
  if (
    plan.touched.some(({ title }) =>
      containsPhrase(stemsOf(title), stemsOf(account.perception.text.slice(choice.start, choice.end))),
    )
  )
    return true;
  return isTakenBack(choice, account, (other) =>
    account.choices.some(({ start, kind }) => start === other.start && kind === choice.kind),
  );
}

/** "In plum, actually no, stone grey": what is said no to, and what comes instead, is not told by a "no" alone. */
function isAfterSecondThought(choice: Choice, { folded, choices }: Account): boolean {
  const before = choices.findLast(({ kind, negated, end }) => kind === choice.kind && !negated && end <= choice.start);
  return (
    before !== undefined &&
    !NOT_SO.test(folded.slice(0, choice.start)) &&
    /\b(?:actually|wait|sorry|make (?:it|that)|moment|doch|quatsch|finalement|plutot|pardon|mejor|perdon|espera)\b/.test(
      folded.slice(before.end, choice.start),
    )
  );
}

/** "Regular" of a shoe that comes in one width and is listed with it. */
function isProperty({ kind, value }: Choice, { plan, evidence }: Account): boolean {
  if (kind !== "option") return false;
  const said = stemsOf(value);
  return plan.touched.some(({ productId }) =>
    attributesOf(productId, evidence).some(({ stems }) => containsPhrase(stems, said)),
  );
}

function isSaidElsewhere(choice: Choice, account: Account): boolean {
  return account.choices.some(
    (other) => other.start !== choice.start && !other.negated && other.value === choice.value,
  );
}
