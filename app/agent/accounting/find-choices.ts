import { stemsOf } from "../perception/phrase-index";
import { tokenizeFolded } from "../perception/tokenize";
import { letterSizesIn, letterSizesOf } from "../variants/letter-sizes";
import { type Account, type Choice, NOT_SO } from "./account";
import type { Stretch } from "./find-clauses";

export function choicesOf({
  perception,
  plan,
  evidence,
  folded,
}: Pick<Account, "perception" | "plan" | "evidence" | "folded">): Choice[] {
  const { entities, text } = perception;
  const heard = entities.flatMap((entity): Choice[] => {
    const { start, end, negated } = entity;
    if (entity.type === "color") return [{ start, end, negated, kind: "color", value: entity.value }];
    if (entity.type === "option") return [{ start, end, negated, kind: "option", value: entity.value.value }];
    // Numbers are accounted for as such.
    if (entity.type === "size" && !/\d/.test(entity.value.size))
      return [{ start, end, negated, kind: "size", value: entity.value.size }];
    return [];
  });
  const isFree = ({ start, end }: Stretch) => !entities.some((entity) => start < entity.end && end > entity.start);
  const hasLetters = plan.touched.some(({ values }) => values.some((value) => letterSizesOf(value).length > 0));
  const letters = (hasLetters ? letterSizesIn(text) : []).map(({ size, index }): Choice => ({
    start: index,
    end: index + 1,
    negated: NOT_SO.test(folded.slice(0, index)),
    kind: "size",
    value: size,
  }));
  const words = tokenizeFolded(folded).flatMap(({ word, start, end }): Choice[] => {
    const stem = stemsOf(word)[0] ?? "";
    return tellingStems({ plan, evidence }).has(stem)
      ? [{ start, end, negated: NOT_SO.test(folded.slice(0, start)), kind: "option", value: word }]
      : [];
  });
  return [...heard, ...[...letters, ...words].filter(isFree)];
}

/** Words that one value alone of an option has: "box", "single", "lime". They choose, though no list knows them. */
function tellingStems({ plan, evidence }: Pick<Account, "plan" | "evidence">): Set<string> {
  const products = new Set(plan.touched.flatMap(({ productId }) => evidence.products.get(productId) ?? []));
  return new Set(
    [...products].flatMap(({ title, options }) =>
      options.flatMap(({ values }) => {
        const stems = values.map((value) => new Set(stemsOf(value)));
        const isTelling = (stem: string) =>
          stem.length >= SHORTEST_TELLING &&
          !/\d/.test(stem) &&
          stems.filter((own) => own.has(stem)).length < values.length;
        return stems.flatMap((own) => [...own].filter((stem) => isTelling(stem) && !stemsOf(title).includes(stem)));
      }),
    ),
  );
}

export const SHORTEST_TELLING = 3;
