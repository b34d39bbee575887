import { stemsOf } from "../perception/phrase-index";
import { tokenizeFolded } from "../perception/tokenize";
import { type Account, doingAt } from "./account";
import { SHORTEST_TELLING } from "./find-choices";
import { findExcept, isExcepted } from "./excepted";
import type { Stretch } from "./find-clauses";
import { isCalled, type Thing, thingsOf } from "./find-things";
import { isValue } from "./is-value";
import type { PlannedLine } from "./planned-write";

/** "Lose the headbands. All of them": what is called by name goes, and nothing besides. */
export function unnamedLines(account: Account): Stretch[] {
  const { plan, choices, clauses, perception } = account;
  if (plan.touched.length < 2 || plan.doing === "change" || plan.doing === "swap") return [];
  const isTold = (place: Stretch) =>
    !["asks", "keeps"].includes(doingAt(place, clauses) ?? "") && !isExcepted(place, account);
  const things = thingsOf(account).filter(isTold);
  const named = choices.filter((choice) => plan.doing === "remove" && !choice.negated && isTold(choice));
  const isPointed = perception.cues.pronoun || perception.cues.plural;
  if (things.length + named.length === 0 || (plan.doing === "add" && isPointed)) return [];
  // "The belt" is one of two.
  const isSingular = things.length === 1 && !/s$/i.test(things[0]?.text ?? "") && !EVERYTHING.test(account.folded);
  if (plan.doing === "remove" && isSingular && named.length < plan.touched.length && !perception.cues.everything)
    return things;
  const isNamed = (line: PlannedLine) =>
    things.some((thing) => isCalled(line, thing, account)) ||
    (plan.doing === "add" && isCalledByWord(line, account)) ||
    named.some((choice) => line.values.some((value) => isValue(choice, value)));
  return plan.touched.every(isNamed) ? [] : [...things, ...named].slice(0, 1);
}

/** "3 singles of the honey waffle": a word of its title that no other line has names it, whatever kind of word it is. */
function isCalledByWord(line: PlannedLine, { plan, folded }: Account): boolean {
  const others = new Set(plan.touched.filter((other) => other !== line).flatMap(({ title }) => stemsOf(title)));
  const said = new Set(stemsOf(folded));
  return stemsOf(line.title).some(
    (stem) => stem.length >= SHORTEST_TELLING && /^\p{L}/u.test(stem) && said.has(stem) && !others.has(stem),
  );
}

const EVERYTHING =
  /\b(?:all|both|everything|each|empty|clear|alle\w*|beide\w*|tou[ts]\w*|les deux|tod[oa]s?|ambos|ambas|vaci\w*)\b/;

/** "Everything but the number belt": what is excepted stays. */
export function exceptions(account: Account): Stretch[] {
  const { plan, folded, choices } = account;
  const except = findExcept(folded, plan);
  if (!except) return [];
  const isBehind = (place: Stretch) => isExcepted(place, account);
  const isOf = (thing: Thing, lines: PlannedLine[]) => lines.some((line) => isCalled(line, thing, account));
  const isGone =
    thingsOf(account).some((thing) => isBehind(thing) && isOf(thing, plan.touched) && !isOf(thing, plan.untouched)) ||
    choices.some(
      (choice) => isBehind(choice) && plan.touched.some(({ values }) => values.some((value) => isValue(choice, value))),
    );
  return isGone || plan.untouched.length === 0 ? [{ start: except.start, end: folded.length }] : [];
}

/** "The race belt can go", and the other belt would: a word that only another line of the cart is called by. */
export function otherLinesNamed(account: Account): Stretch[] {
  const { plan, folded, clauses } = account;
  const wordsOf = (lines: PlannedLine[]) =>
    new Set(lines.flatMap(({ title, values }) => stemsOf([title, ...values].join(" "))));
  const [own, others] = [wordsOf(plan.touched), wordsOf(plan.untouched)];
  const isOnly = (stem: string, of: Set<string>, not: Set<string>) =>
    stem.length >= SHORTEST_TELLING && !/\d/.test(stem) && of.has(stem) && !not.has(stem);
  // What is excepted is looked at by itself.
  const excepted = findExcept(folded, plan)?.start ?? folded.length;
  return clauses.flatMap((clause): Stretch[] => {
    if (clause.does === "asks" || clause.does === "keeps") return [];
    const said = tokenizeFolded(folded.slice(clause.start, Math.max(clause.start, Math.min(clause.end, excepted))));
    const isTouched = said.some(({ word }) => stemsOf(word).some((stem) => isOnly(stem, own, others)));
    const other = said.find(({ word }) => stemsOf(word).some((stem) => isOnly(stem, others, own)));
    return other && !isTouched ? [{ start: clause.start + other.start, end: clause.start + other.end }] : [];
  });
}
