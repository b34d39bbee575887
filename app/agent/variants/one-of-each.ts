import type { LiveProduct } from "~/ports/storefront";
import { findFigures } from "../accounting/find-figures";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";
import { listMarks, isChoiceMark } from "./list-marks";
import type { Portion } from "./portions-of";

/** "One of each flavor", "je 3 von jeder Sorte", "une de chaque couleur", "uno de cada sabor". */
const EACH =
  /\b(?:each|every|all(?: the)?|jede[rsnm]?|alle[nr]?|chaque|tous les|toutes les|cada|tod[oa]s l[oa]s)(?: (?:single|different|of the|einzelne[nr]?|verschiedene[nr]?))? (?:(flavou?rs?|geschmac\p{L}*|sorten?|gouts?|parfums?|saveurs?|sabor(?:es)?|varieties|variety|kinds?|types?)|(colou?rs?|colou?rways?|farben?|couleurs?|color(?:es)?)|(sizes?|grosse[n]?|tailles?|tallas?))\b/u;
const FLAVOR_OPTION = /^(?:flavou?r|geschmack|sorte|gout|goût|parfum|saveur|sabor)/i;
/** More than these are nobody's order. */
const MOST_VALUES = 8;

/** Whether a folded text speaks of each flavor, color or size. */
export function speaksOfEach(folded: string): boolean {
  return EACH.test(folded);
}

/** The option of which one of each value is wanted, by its name, or null. */
export function optionOfEach(product: LiveProduct, { text }: Pick<Perception, "text">): string | null {
  const [, flavor, color, size] = EACH.exec(foldText(text)) ?? [];
  const isMeant = (name: string) =>
    (flavor !== undefined && FLAVOR_OPTION.test(name)) ||
    (color !== undefined && isColorOption(name)) ||
    (size !== undefined && isSizeOption(name));
  const option = product.options.find(({ name, values }) => isMeant(name) && values.length <= MOST_VALUES);
  return option !== undefined && option.values.length > 1 ? option.name : null;
}

/** A portion for each value of the option, as many of each as the message counts. */
export function portionsOfEach(product: LiveProduct, perception: Perception, name: string): Portion[] {
  const option = product.options.find((own) => own.name === name);
  const isChosen = listMarks(product, perception).some((mark) => isChoiceMark(mark) && mark.option === name);
  if (!option || isChosen) return [];
  const folded = foldText(perception.text);
  const place = EACH.exec(folded);
  const [start, end] = place ? [place.index, place.index + place[0].length] : [0, 0];
  const counted = findFigures(folded, perception.language).find(({ value }) => Number.isInteger(value) && value > 0);
  return option.values.map((value): Portion => ({
    part: {
      ...perception,
      entities: [
        ...perception.entities,
        { type: "option", value: { name, value }, text: perception.text.slice(start, end), start, end, negated: false },
      ],
    },
    count: counted && place ? counted.value : null,
  }));
}
