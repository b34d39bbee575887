import type { LiveProduct } from "~/ports/storefront";
import { findFigures, type Figure } from "../accounting/find-figures";
import { isAge } from "../measures/is-age";
import { isMeasured } from "../measures/is-measured";
import { foldText } from "../perception/fold-text";
import { TIMES } from "../perception/lexicons/number-words";
import type { Entity, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { tokenizeFolded, type Token } from "../perception/tokenize";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";
import { isColor } from "../ranking/choose-variant";
import { isSameSize } from "../ranking/matching/match-size";
import type { Place } from "./cut-by-place";
import { letterSizesIn, letterSizesOf } from "./letter-sizes";

/** A value of one of the product's options, in whatever words. */
export type ChoiceMark = Place & { option: string; value: string };
/** How many; `isSum` where it sums up what is listed ("both", "all five"), `isTrailing` behind what it counts ("white L twice"). */
export type CountMark = Place & { count: number; isSum: boolean; isTrailing?: true };
export type Mark = ChoiceMark | CountMark;

export const isChoiceMark = (mark: Mark): mark is ChoiceMark => "option" in mark;

/** What a message lists of one product, in its order: "2 in S, 3 in M" is a count, a size, a count and a size. */
export function listMarks(product: LiveProduct, perception: Perception): Mark[] {
  const folded = foldText(perception.text);
  if (folded.length !== perception.text.length) return [];
  const taken: Place[] = perception.entities.filter(
    ({ type, negated }) => negated || ["price", "date", "order-number", "email", "product"].includes(type),
  );
  const take = <Found extends Place>(found: Found[]): Found[] => {
    const free = found.filter((place) => !taken.some(({ start, end }) => place.start < end && place.end > start));
    taken.push(...free);
    return free;
  };
  const figures = findFigures(folded, perception.language).filter(
    ({ start, value }) => !isAge(folded.slice(0, start), value),
  );
  const choices: ChoiceMark[] = [
    ...take(writtenValues(product, folded)),
    ...take(perception.entities.flatMap((entity) => withWearer(heardValue(entity, product), perception))),
    ...take(letterValues(product, perception.text)),
    ...take(tellingWords(product, folded)),
    ...take(figures.flatMap((figure) => figureValue(figure, product))),
  ];
  const counts = take(figures.flatMap((figure) => countOfFigure(figure, { folded, choices })));
  const ones = take([...singles(folded, choices), ...onces(folded, choices)]);
  return [...choices, ...counts, ...ones].sort((left, right) => left.start - right.start);
}

/** "Lemon lime", "box of 12", "13k": a value as the shop writes it. */
function writtenValues({ options }: LiveProduct, folded: string): ChoiceMark[] {
  const tokens = tokenizeFolded(folded).map((token) => ({ ...token, stem: stemsOf(token.word)[0] ?? token.word }));
  return options
    .flatMap(({ name, values }) =>
      values.flatMap((value): ChoiceMark[] => {
        const stems = stemsOf(value);
        // Single letters and bare figures say too little to be found so.
        if (!/\p{L}{2}|\d\p{L}|\p{L}\d/u.test(value)) return [];
        return tokens.flatMap((token, at) => {
          const last = tokens[at + stems.length - 1];
          const isHere = last !== undefined && stems.every((stem, index) => tokens[at + index]?.stem === stem);
          return isHere ? [{ option: name, value, start: token.start, end: last.end }] : [];
        });
      }),
    )
    .sort((left, right) => right.end - right.start - (left.end - left.start));
}

/** A color, size or option that perception found; one that the product does not come in is listed as well. */
function heardValue(entity: Entity, { options }: LiveProduct): ChoiceMark[] {
  const { type, start, end, negated } = entity;
  if (negated) return [];
  const mark = (option: string, value: string): ChoiceMark[] => [{ option, value, start, end }];
  if (type === "color") {
    const option = options.find(({ name }) => isColorOption(name));
    const own = options.flatMap(({ name, values }) =>
      values.flatMap((value) => (isColor(value, entity.value) ? [{ name, value }] : [])),
    )[0];
    return own ? mark(own.name, own.value) : option ? mark(option.name, entity.value) : [];
  }
  if (type === "size") {
    const { size, system, upTo } = entity.value;
    const option = options.find(({ name }) => isSizeOption(name));
    if (!option || upTo !== null) return [];
    const own = system === null ? option.values.find((value) => isSameSize(value, size)) : undefined;
    // "Six in chalk white" of what is sold in letters counts, and what the 3 of "10 and 3" is nobody knows.
    if (own === undefined && system === null && /^\d+$/.test(size)) return [];
    return mark(option.name, own ?? `${system ?? ""} ${size}`);
  }
  if (type !== "option") return [];
  const said = entity.value.value.toLowerCase();
  const option = options.find(({ values }) => values.some((value) => value.toLowerCase() === said));
  return option ? mark(option.name, option.values.find((value) => value.toLowerCase() === said) ?? said) : [];
}

/** "Men's 10 and women's 8.5": whose size it is belongs to it. */
function withWearer(marks: ChoiceMark[], { entities, text }: Perception): ChoiceMark[] {
  return marks.map((mark) => {
    const wearer = entities.find(
      ({ type, end }) => type === "recipient" && end <= mark.start && text.slice(end, mark.start).trim() === "",
    );
    return wearer && /\d/.test(mark.value)
      ? { ...mark, start: wearer.start, value: `${wearer.text} ${mark.value}` }
      : mark;
  });
}

/** "M", "large", where the product is sold in letters. */
function letterValues({ options }: LiveProduct, text: string): ChoiceMark[] {
  const option = options.find(({ values }) => values.every((value) => letterSizesOf(value).length > 0));
  return letterSizesIn(text).flatMap(({ size, index }): ChoiceMark[] => {
    const value = option?.values.find((own) => letterSizesOf(own).includes(size));
    const length = /^[\p{L}\d-]+/u.exec(text.slice(index))?.[0].length ?? 1;
    return option && value !== undefined ? [{ option: option.name, value, start: index, end: index + length }] : [];
  });
}

const SHORTEST_TELLING = 3;

/** "Singles", "navy", "peanut": words that one value alone of an option has. */
function tellingWords({ title, options }: LiveProduct, folded: string): ChoiceMark[] {
  const named = stemsOf(title);
  const tokens: Token[] = tokenizeFolded(folded);
  return tokens.flatMap(({ word, start, end }) => {
    const stem = stemsOf(word)[0] ?? "";
    if (stem.length < SHORTEST_TELLING || /\d/.test(stem) || named.includes(stem)) return [];
    return options.flatMap(({ name, values }): ChoiceMark[] => {
      const [value, other] = values.filter((own) => stemsOf(own).includes(stem));
      return value !== undefined && other === undefined ? [{ option: name, value, start, end }] : [];
    });
  });
}

/** "13k", "11" of what is sold in such. */
function figureValue({ value, suffix, mark, start, end }: Figure, { options }: LiveProduct): ChoiceMark[] {
  if (mark === "count") return [];
  const said = `${value}${suffix}`;
  return options.flatMap(({ name, values }): ChoiceMark[] => {
    const own = values.find((candidate) => foldText(candidate) === said);
    return own === undefined ? [] : [{ option: name, value: own, start, end }];
  });
}

type List = { folded: string; choices: ChoiceMark[] };

function countOfFigure(figure: Figure, { folded, choices }: List): CountMark[] {
  const { value, suffix, mark, start, end } = figure;
  if (folded.slice(start, end) in TIMES && choices.some((choice) => isRightBehind(choice, start, folded)))
    return [{ count: value, isSum: false, isTrailing: true, start, end }];
  const isBehind = choices.some((choice) => choice.end <= start && TRAILS.test(folded.slice(choice.end, start)));
  if (suffix !== "" || mark === "size" || !Number.isInteger(value) || value < 1) return [];
  const isNext = choices.some((choice) => choice.start >= end && LEADS_TO.test(folded.slice(end, choice.start)));
  const isSum = SUMS_UP.test(folded.slice(start, end)) || ALL.test(folded.slice(0, start));
  // "Moss green for the two big ones" counts people.
  if (!isNext && !isSum && !isBehind) return [];
  return isMeasured(folded.slice(end)) ? [] : [{ count: value, isSum, start, end }];
}

/** "Mango x2", "M: 3". */
export const TRAILS = /^(?:\s*[x×]\s?|\s*[:=]\s*|\s+x\s?)$/;
/** At most three words between a count and what is counted. */
const LEADS_TO = /^(?:\s+[\p{L}'-]+){0,3}\s+$/u;
const SUMS_UP = /^(?:both|beide|ambos|ambas)/;
const ALL = /\b(?:all|alle|tou(?:te)?s les|tod[oa]s l[oa]s)\s+$/;

const ONE = /(?<![\p{L}\d])(?:one|an?|einmal|ein(?:e[nrms]?|s)?|une?|un[oa]?)(?![\p{L}\d])/gu;

function isRightBehind(choice: Place, start: number, folded: string): boolean {
  return choice.end < start && folded.slice(choice.end, start).trim() === "";
}

/** "Harbor blue M once". */
function onces(folded: string, choices: ChoiceMark[]): CountMark[] {
  return [...folded.matchAll(/(?<!\p{L})(?:once|einmal)(?!\p{L})/gu)].flatMap(({ 0: said, index }): CountMark[] =>
    choices.some((choice) => isRightBehind(choice, index, folded))
      ? [{ count: 1, isSum: false, isTrailing: true, start: index, end: index + said.length }]
      : [],
  );
}

/** "One charcoal and a blue", where a choice follows. */
function singles(folded: string, choices: ChoiceMark[]): CountMark[] {
  return [...folded.matchAll(ONE)].flatMap(({ 0: said, index }): CountMark[] => {
    const end = index + said.length;
    const isCounted = choices.some(({ start }) => start >= end && LEADS_TO.test(folded.slice(end, start)));
    return isCounted ? [{ count: 1, isSum: false, start: index, end }] : [];
  });
}
