import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { letterSizesIn } from "./letter-sizes";
import { contrastOf, type Sides } from "./contrast";

/** "Swap the neutral for lemon lime", "tausch das S gegen ein M": the word between what goes and what comes. On folded text. */
const EXCHANGES =
  /\b(?:swap|switch|change|exchange|replace|trade|tausch\w*|wechs(?:le|el)\w*|ersetz\w*|change[zr]?|echange[zr]?|remplace[zr]?|cambia\w*|reemplaza\w*)\b.+?\s(for|to|into|with|gegen|durch|contre|pour|par|por)\s/;
/** "Make the plum one navy": what follows comes in its place. */
const MAKES = /\b(?:make|turn|have|get) (?:the|that|my) (?:[\p{L}-]+ ){1,3}?(?:ones?|pair)\s/u;
/** "The L should be an M", "das S soll ein M sein": what is called so comes as something else. */
const SHOULD_BE =
  /(?<![\p{L}\d])(?:the|my|one|that|das|die|der|den|mein\w*|le|la|les|el|los|las|mi|mis) [\p{L}\d ./-]{1,30}?\s(?:should(?: really)?(?: be)?|needs? to be|has to be|was meant to be|soll(?:te)?n?|muss|devrai(?:t|ent)(?: etre)?|doi(?:t|vent)(?: etre)?|deberian?(?: ser)?|tiene que ser)\s/u;
const CHOICES = new Set(["color", "size", "option"]);

/** What a message would have go and what it would have come, where both sides name a choice; else null. */
export function swapSides(perception: Perception): Sides | null {
  return exchangeOf(perception) ?? contrastOf(perception);
}

/** The sides of an exchange in so many words. */
export function exchangeOf(perception: Perception): Sides | null {
  const folded = foldText(perception.text);
  const should = SHOULD_BE.exec(folded);
  const match = EXCHANGES.exec(folded) ?? MAKES.exec(folded) ?? should;
  if (!match) return null;
  const from = match.index + match[0].length;
  const end = match === should ? from + folded.slice(from).search(/[.,;!?]|$/) : folded.length;
  const cut = match[1] === undefined ? from : match.index + match[0].lastIndexOf(` ${match[1]} `);
  const isChoice = (side: Perception) =>
    side.entities.some(({ type, negated }) => !negated && CHOICES.has(type)) || letterSizesIn(side.text).length > 0;
  const present = part(perception, 0, cut);
  const wanted = part(perception, from, end);
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
