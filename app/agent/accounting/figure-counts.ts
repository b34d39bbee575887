import { type Account, coming } from "./account";
import type { Figure } from "./find-figures";
import { isCalled, thingsOf } from "./find-things";
import { isValue } from "./is-value";
import { partPlace } from "./parts-of-message";
import type { PlannedLine } from "./planned-write";

export function isCount(figure: Figure, account: Account): boolean {
  const { value } = figure;
  const { plan } = account;
  const { touched, untouched } = plan;
  const moved = touched.map(({ before, after }) => Math.abs(after - before));
  const sum = (lines: PlannedLine[], of: (line: PlannedLine) => number) =>
    lines.reduce((total, line) => total + of(line), 0);
  const come = coming(plan);
  // "Two of them" is how many of a line, and never the whole of it by another name.
  if (PART_OF.test(account.folded.slice(figure.end)))
    return touched.some(
      ({ before, after }) => after === value || (plan.doing !== "swap" && Math.abs(after - before) === value),
    );
  const counts = [
    ...touched.flatMap(({ before, after }) => [before, after]),
    ...moved,
    ...(plan.doing === "add"
      ? []
      : [
          sum([...touched, ...untouched], ({ before }) => before),
          sum(untouched, ({ after }) => after),
          untouched.length,
        ]),
  ];
  const totals = [
    sum(come, ({ after }) => after),
    come.length,
    ...(plan.doing === "swap" ? [] : [touched.length]),
    sum(touched, ({ before }) => before),
  ];
  if (value <= 0) return false;
  // "Two black pairs and a white one": what stands with one of the lines counts that one.
  const own = linesOfPart(figure, account);
  if (own.length > 0 && own.length < come.length)
    return own.some(({ after }) => after === value) || own.length === value;
  return [...counts, ...totals].includes(value);
}

const PART_OF =
  /^\s(?:(?:pairs?|packs?|ones?)\s)?(?:of (?:the|them|those|these|my|it)\b|davon\b|von (?:den|diesen)\b|d'entre|de (?:ceux|celles|ell[oa]s|es[oa]s))/;

/** The lines that a part of a list chooses or names; none where it chooses nothing, and for words that sum up. */
function linesOfPart(figure: Figure, account: Account): PlannedLine[] {
  const { folded, plan } = account;
  const isWhole = SUMS_UP.test(folded.slice(figure.start, figure.end)) || OUT_OF.test(folded.slice(0, figure.start));
  if (plan.doing === "remove" || isWhole) return [];
  const { start, end } = partPlace(folded, figure.start);
  const choices = account.choices.filter((choice) => choice.start >= start && choice.end <= end && !choice.negated);
  const things = thingsOf(account).filter((thing) => thing.start >= start && thing.end <= end);
  if (choices.length + things.length === 0) return [];
  return coming(plan).filter(
    (line) =>
      choices.every((choice) => line.values.some((value) => isValue(choice, value))) &&
      things.every((thing) => isCalled(line, thing, account)),
  );
}

/** "One of the two." */
const OUT_OF = /\b(?:of (?:the|my|those|these)|von (?:den|meinen)|der|des|de (?:l[oa]s|mis))\s$/;
const SUMS_UP = /^(?:both|beide|ambos|ambas)/;
