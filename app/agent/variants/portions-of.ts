import type { LiveProduct } from "~/ports/storefront";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { isSizeOption } from "../perception/vocabulary-index";
import type { Place } from "./cut-by-place";
import { isChoiceMark, listMarks, TRAILS, type ChoiceMark, type Mark } from "./list-marks";

/** One of several variants that a message lists of a product: what it says of this one alone, and how many are counted. */
export type Portion = { part: Perception; count: number | null };

/** Marks that stand together: "2 in S", "white M", "both XL". */
type Group = { count: number | null; isSum: boolean; choices: ChoiceMark[]; marks: Mark[] };

/** "I'm between 6.5 and 7": sizes that are weighed, not listed. */
const EITHER = /\b(?:or|oder|ou|o|between|zwischen|entre)\b/i;

/**
 * "3 medium oatmeal, 2 large navy", "berry for both, one 13K and one 1Y", "six of them: 2 in S, 4 in M": a portion for each
 * variant that is listed. What a group says that lists none ("both XL") holds for all of them; what a later one leaves out of
 * "moss green in 2Y and 4Y" it has from its neighbour. One portion where nothing differs, and where the message corrects
 * itself ("raspberry, no wait, lemon lime") without counting.
 */
export function portionsOf(product: LiveProduct, perception: Perception): Portion[] {
  const whole: Portion[] = [{ part: perception, count: null }];
  const isEither = EITHER.test(perception.text);
  const marks = listMarks(product, perception).filter(
    (mark) => !(isEither && isChoiceMark(mark) && isSizeOption(mark.option)),
  );
  const groups = groupMarks(marks, foldText(perception.text));
  const varying = varyingOptions(groups);
  const isListed = ({ choices }: Group) => choices.some(({ option }) => varying.has(option));
  const listed = groups.filter(isListed);
  if (listed.length < 2) return whole;

  const shared = groups.filter((group) => !isListed(group)).flatMap(({ choices }) => choices);
  const known = new Set(shared.map(({ option }) => option));
  const full = listed.map((group, at) => fillGroup(group, listed, at, { varying, known, text: perception.text }));
  const counts = countsOf(listed);
  // The same one twice, with no counts of their own, is one that was spoken of before: never two of it.
  if (counts.includes(null) && isRepeated(full, varying)) return whole;
  // "Black M, and 6 XL": how many of the first is not said.
  if (counts.includes(null) && counts.some((count) => count !== null && count > 1)) return whole;
  const isSplit = counts.every((count) => count !== null);
  // What the others alone are told by, and what their sum is once each is counted.
  const isTelling = (mark: Mark) =>
    isChoiceMark(mark) ? varying.has(mark.option) : isSplit || listed.some((group) => group.marks.includes(mark));
  const portions = full.map((choices, at): Portion => {
    const own: Mark[] = [...(listed[at]?.marks ?? []), ...choices];
    const others = marks.filter((mark) => isTelling(mark) && !own.includes(mark));
    return { part: without(perception, others), count: counts[at] ?? null };
  });
  return perception.cues.correction && !isSplit ? portions.slice(-1) : portions;
}

/** A group begins with a count, and where an option is chosen that the one before it has chosen. */
function groupMarks(marks: Mark[], folded: string): Group[] {
  const groups: Group[] = [];
  let before: Mark | null = null;
  for (const mark of marks) {
    const last = groups.at(-1);
    const gap = before === null ? "" : folded.slice(before.end, mark.start);
    if (isChoiceMark(mark)) {
      const isChosen = last?.choices.some(({ option }) => option === mark.option) === true;
      // "Moss green in 2Y and 4Y, berry in 12K": what led the first of them leads the next as well.
      const isLead = groups[0]?.choices[0]?.option === mark.option && SEPARATES.test(gap);
      if (last === undefined || isChosen || (isLead && last.choices.length > 0))
        groups.push({ count: null, isSum: false, choices: [mark], marks: [mark] });
      else {
        last.choices.push(mark);
        last.marks.push(mark);
      }
    } else if (last?.count === null && last.choices.length > 0 && (TRAILS.test(gap) || mark.isTrailing)) {
      last.count = mark.count;
      last.marks.push(mark);
    } else groups.push({ count: mark.count, isSum: mark.isSum, choices: [], marks: [mark] });
    before = mark;
  }
  return groups;
}

const SEPARATES = /[,;.\n]|\s(?:and|und|et|y|plus|&|\+)\s/;

/** Options of which two values or more are listed. */
function varyingOptions(groups: Group[]): Set<string> {
  const values = new Map<string, Set<string>>();
  for (const { option, value } of groups.filter(({ isSum }) => !isSum).flatMap(({ choices }) => choices))
    values.set(option, (values.get(option) ?? new Set()).add(value));
  return new Set([...values].flatMap(([option, own]) => (own.size > 1 ? [option] : [])));
}

/** The choices of a group, with those that it shares with a neighbour: "moss green in 2Y and 4Y", "S and M in black". */
function fillGroup(
  group: Group,
  listed: Group[],
  at: number,
  { varying, known, text }: { varying: Set<string>; known: Set<string>; text: string },
): ChoiceMark[] {
  const own = group.choices;
  const missing = [...varying].filter(
    (option) => !known.has(option) && !own.some((choice) => choice.option === option),
  );
  const borrowed = missing.flatMap((option): ChoiceMark[] => {
    const isOwnOption = (choice: ChoiceMark) => own.some((mine) => mine.option === choice.option);
    // What leads a group leads the next ones too; what ends it may end those before.
    for (let index = at - 1; index >= 0; index -= 1) {
      const found = listed[index]?.choices ?? [];
      const place = found.findIndex((choice) => choice.option === option);
      if (place >= 0) {
        if (found.slice(place + 1).some(isOwnOption)) return found.slice(place, place + 1);
        break;
      }
    }
    const next = listed[at + 1];
    const found = next?.choices ?? [];
    const place = found.findIndex((choice) => choice.option === option);
    const gap = text.slice(own.at(-1)?.end ?? 0, found[0]?.start ?? 0);
    return place > 0 && found.slice(0, place).some(isOwnOption) && !/[,.;]/.test(gap)
      ? found.slice(place, place + 1)
      : [];
  });
  return [...own, ...borrowed];
}

/** Whether two of the groups choose the same of every option that the list varies. */
function isRepeated(groups: ChoiceMark[][], varying: Set<string>): boolean {
  const said = groups.map((choices) =>
    choices
      .flatMap(({ option, value }) => (varying.has(option) ? [`${option}: ${value}`] : []))
      .sort()
      .join(", "),
  );
  return new Set(said).size < said.length;
}

/** What each counts. "Two pairs, black and white" counts both of them together. */
function countsOf(listed: Group[]): (number | null)[] {
  const counted = listed.filter(({ count }) => count !== null);
  const isTogether = counted.length === 1 && listed[0]?.count === listed.length;
  return listed.map(({ count }) => (isTogether ? null : count));
}

/** Blanks the words of some places; offsets stay. */
function without(perception: Perception, places: Place[]): Perception {
  const text = places.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    perception.text,
  );
  const isGone = (place: Place) => places.some(({ start, end }) => place.start < end && place.end > start);
  return { ...perception, text, entities: perception.entities.filter((entity) => !isGone(entity)) };
}
