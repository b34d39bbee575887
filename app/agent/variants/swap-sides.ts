import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "Swap the neutral for lemon lime", "tausch das S gegen ein M": the word between what goes and what comes. On folded text. */
const EXCHANGES =
  /\b(?:swap|switch|change|exchange|replace|trade|tausch\w*|wechs(?:le|el)\w*|ersetz\w*|change[zr]?|echange[zr]?|remplace[zr]?|cambia\w*|reemplaza\w*)\b.+?\s(for|to|into|with|gegen|durch|contre|pour|par|por)\s/;
/** "Make the plum one navy": what follows comes in its place. */
const MAKES = /\b(?:make|turn|have|get) (?:the|that|my) (?:[\p{L}-]+ ){1,3}?(?:ones?|pair)\s/u;
const CHOICES = new Set(["color", "size", "option"]);

/** What a message would have go and what it would have come, where both sides of an exchange name a choice; else null. */
export function swapSides(perception: Perception): { present: Perception; wanted: Perception } | null {
  const folded = foldText(perception.text);
  const match = EXCHANGES.exec(folded) ?? MAKES.exec(folded);
  if (!match) return null;
  const from = match.index + match[0].length;
  const cut = match[1] === undefined ? from : match.index + match[0].lastIndexOf(` ${match[1]} `);
  const isChoice = (side: Perception) => side.entities.some(({ type, negated }) => !negated && CHOICES.has(type));
  const present = part(perception, 0, cut);
  const wanted = part(perception, from, perception.text.length);
  return isChoice(present) && isChoice(wanted) ? { present, wanted } : null;
}

/** What stands outside is blank, so that places stay as they are. */
function part(perception: Perception, from: number, to: number): Perception {
  const { text, entities } = perception;
  return {
    ...perception,
    text: " ".repeat(from) + text.slice(from, to) + " ".repeat(text.length - to),
    entities: entities.filter(({ start, end }) => start >= from && end <= to),
  };
}
