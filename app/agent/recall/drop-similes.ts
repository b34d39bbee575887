import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "As smooth as glass", "glatt wie Glas": what something is compared to. On folded text. */
const SIMILE =
  /\b(?:as|so) \p{L}+ as (?:an? |the )?|\b(?:hart|weich|glatt|leicht|schwer|kalt) wie |\b(?:dur|doux|lisse|leger|lourd|froid)e?s? comme (?:du |de la |une? )?|\b(?:duro|suave|liso|ligero|frio)s? como (?:el |la |una? )?/gu;
/** "As light as possible" compares with nothing. */
const NOTHING = /^(?:possible|moglich|possible|posible|it|that|this|these|those|my|the|i|you|ever|before)\b/u;

/** What is only compared to is not wanted: soles as smooth as glass ask for no glass. */
export function dropSimiles(perception: Perception): Perception {
  const folded = foldText(perception.text);
  const spans = [...folded.matchAll(SIMILE)].flatMap((match) => {
    const start = match.index + match[0].length;
    const rest = folded.slice(start);
    const word = /^\p{L}+/u.exec(rest)?.[0];
    return word === undefined || NOTHING.test(rest) ? [] : [{ start, end: start + word.length, word }];
  });
  if (spans.length === 0) return perception;
  return {
    ...perception,
    entities: perception.entities.filter(
      (entity) => !spans.some(({ start, end }) => entity.start < end && entity.end > start),
    ),
    terms: perception.terms.filter((term) => !spans.some(({ word }) => word === term)),
  };
}
