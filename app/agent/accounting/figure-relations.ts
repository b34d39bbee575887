import { type Account, coming } from "./account";
import type { Figure } from "./find-figures";
import type { Stretch } from "./find-clauses";
import { partPlace } from "./parts-of-message";

/** "Two of each", "je zwei", "chacun deux": so many of every one. */
const EACH_AHEAD = /\b(?:je|jeweils)\s$/u;
const EACH_BEHIND =
  /^\s?(?:(?:pairs?|boxes|packs?|singles?|tubes?|units?|paar|stuck|paires?|pares)\s)?(?:of (?:each|every)|each|apiece|for each|je(?:weils)?(?! zwei)|von (?:je\w*|allen)|chacun\w*|de chaque|cada un[oa]|de cada)\b/u;

/** "Two more", "another two", "noch zwei": on top of what is there. */
const MORE_BEHIND =
  /^\s?(?:(?:pairs?|boxes|packs?|of (?:the|those|these|them))\s)?(?:more|extra|additional|mehr|weitere\w*|de plus|en plus|mas|fewer|less|weniger|de moins|menos)\b/u;
const MORE_AHEAD = /\b(?:another|further|additional|extra|weitere|otr[oa]s)\s$/u;

/** "Two in total", "insgesamt drei": everything together. */
const IN_ALL_AHEAD = /\b(?:insgesamt|zusammen|total of|en tout|en total)\s$/u;
const IN_ALL_BEHIND =
  /^\s?(?:\p{L}+\s){0,2}?(?:in (?:all|total)|altogether|all told|insgesamt|zusammen|en tout|au total|en total)\b/u;

/** What is said of a number besides its value: of each, on top, in all. False where the plan keeps to none of it. */
export function keepsRelation(figure: Figure, account: Account): boolean {
  const { folded, plan } = account;
  const [before, after] = [folded.slice(0, figure.start), folded.slice(figure.end)];
  const come = coming(plan);
  if (plan.doing === "remove" || come.length === 0) return true;
  if (EACH_AHEAD.test(before) || EACH_BEHIND.test(after))
    return come.every((line) => [line.after, line.after - line.before].includes(figure.value));
  // "Cut the socks by two" is none of "down to two".
  const isBy = plan.doing === "change" && /\b(?:by|um)\s$/.test(before);
  if (isBy || MORE_AHEAD.test(before) || MORE_BEHIND.test(after)) {
    // "Three more than that" counts from somewhere else.
    return plan.touched.some((line) => Math.abs(line.after - line.before) === figure.value);
  }
  if (IN_ALL_AHEAD.test(before) || IN_ALL_BEHIND.test(after)) {
    const sum = (lines: { after: number }[]) => lines.reduce((total, line) => total + line.after, 0);
    return [sum(come), sum([...come, ...plan.untouched])].includes(figure.value);
  }
  return true;
}

/** "Half of the gels", "a third of those", "ein paar davon", "unos cuantos": an amount that no figure says. */
const SHARES: [pattern: RegExp, share: number][] = [
  [/\b(?:half(?= (?:of|the|my|those|these))|halve|(?:die )?halfte|halbier\w*|la moitie|la mitad)\b/gu, 1 / 2],
  [/\b(?:(?:a|one) third(?= of|\b(?! (?:pair|one|party)))|ein drittel|un tiers|un tercio)\b/gu, 1 / 3],
  [/\b(?:(?:a|one) quarter(?= of)|ein viertel|un quart|un cuarto)\b/gu, 1 / 4],
  [/\b(?:two thirds|zwei drittel|deux tiers|dos tercios)\b/gu, 2 / 3],
];
const VAGUE =
  /\b(?:a (?:few|handful|bunch|load|stack|pile)(?= of| \p{L}+s\b)|several|a number of|plenty of|loads of|lots of|as many|as much|(?:most|some|the rest|the remainder|the others?) of (?:the|them|those|these|my)|einige|mehrere|eine handvoll|so viele?|die meisten|ein paar (?:von|davon|der)|quelques(?:-un\w*)?|plusieurs|une poignee|autant|la plupart|unos cuantos|unas cuantas|varios|varias|algun[oa]s|tant[oa]s como|la mayoria)\b/gu;
const REST =
  /\b(?:(?:and |the )?(?:the )?rest(?: of (?:it|them|those))?|the remainder|der rest|den rest|die (?:ubrigen|restlichen)|le reste|el resto|los demas|las demas)\b/gu;

/** Amounts in no figure, which the plan does not come to. */
export function openShares(account: Account): Stretch[] {
  const { folded, plan, figures } = account;
  const moved = plan.touched.filter(({ before }) => before > 0);
  const fits = (share: number) =>
    moved.some(({ before, after }) => after === before * share || before - after === before * share);
  const shares = SHARES.flatMap(([pattern, share]) => places(pattern, folded).filter(() => !fits(share)));
  // "A few of the blue ones, say three."
  const isCounted = ({ start }: Stretch) => {
    const part = partPlace(folded, start);
    return figures.some((figure) => figure.start >= part.start && figure.start < part.end + SAID_AFTER);
  };
  const vague = places(VAGUE, folded).filter((place) => !isCounted(place));
  return [...shares, ...vague, ...openRest(account)];
}

const SAID_AFTER = 12;

/** "Three pairs, one white and the rest black": what is left of a sum that the message tells. */
function openRest({ folded, plan, figures }: Account): Stretch[] {
  const found = places(REST, folded);
  const [sum, ...parts] = figures.filter(({ mark }) => mark !== "size").map(({ value }) => value);
  if (found.length === 0 || plan.doing !== "add" || sum === undefined || parts.length === 0) return [];
  return plan.touched.reduce((total, { after }) => total + after, 0) === sum ? [] : found.slice(0, 1);
}

function places(pattern: RegExp, folded: string): Stretch[] {
  return [...folded.matchAll(pattern)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
}
