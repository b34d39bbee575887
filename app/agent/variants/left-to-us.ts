import { foldText } from "../perception/fold-text";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";
import { escapePattern } from "~/lib/escape-pattern";

const COLORS = "(?:colou?rs?|farben?|couleurs?|colores|color)";
/** "Do you have any colors?" asks which there are. On folded text. */
const ASKS =
  /^\W*(?:(?:and|und|et|y|so|ok)\s+)?(?:do|does|is|are|have|has|got|what|which|can|could|gibt|habt|haben|avez|y a|hay|tienen)\b|\bother\b|\?\s*$/;
/** All that is still open, where one thing was asked: "whichever", "you choose", "egal". */
const ALL =
  /^\W*(?:(?:oh|ok|okay|well|um|hm+|just|honestly|ach|mir|ist|c'est|me)\W+)*(?:any(?: (?:one|of them|will do|is fine|works))*|either(?: one)?(?: is fine| works)?|which ?ever(?: one)?(?: you (?:like|have|want))?|what ?ever(?: you (?:like|have|want))?|(?:you|u) (?:choose|pick|decide)|your (?:choice|pick)|surprise me|(?:it )?(?:does ?n'?t|does not|don'?t) matter(?: to me)?|i (?:do ?n'?t|do not) (?:care|mind)|no preference|all the same(?: to me)?|egal|beliebig|irgendein\w*|such du(?: etwas)? aus|suchen sie(?: etwas)? aus|n'importe(?: lequel| laquelle)?|peu importe|au choix|comme vous voulez|ca m'est egal|cualquiera|da igual|no importa|lo que (?:quieras|sea)|elige tu)(?:\W+(?:please|thanks|is fine|will do|works|bitte|danke|merci|gracias|por favor))*\W*$/;

/**
 * Whether the shopper leaves this option to us: "any color", "farbe egal", and "you choose" to a question about it. A size is
 * nobody's to choose but the shopper's.
 */
export function isLeftToUs(option: string, text: string, isAsked: boolean): boolean {
  if (isSizeOption(option)) return false;
  const folded = foldText(text);
  if (isAsked && leavesAll(text)) return true;
  if (ASKS.test(folded)) return false;
  const name = isColorOption(option) ? COLORS : `${escapePattern(foldText(option))}s?`;
  return new RegExp(
    [
      `\\b(?:any|what ?ever|which ?ever|either|egal welche[rsn]?|irgendeine?[rsn]?|jede|beliebige?[rsn]?|n'importe quell?e?s?|peu importe (?:la|le|les|quell?e?)|toutes?(?: les)?|cualquier|da igual el|no importa (?:el|que)) ${name}\\b`,
      `\\b${name} (?:is |are |ist |sind |)?(?:does ?n'?t matter|don'?t matter|not important|up to you|egal|wurscht|importe peu|m'est egale?|n'a pas d'importance|(?:me )?da igual|no (?:me )?importa|is your choice)`,
      `\\b(?:(?:do ?n'?t|do not) (?:care|mind)(?: about| which| what)?|no preference(?: on| for)?|you (?:choose|pick)) (?:the |a |of )?${name}\\b`,
    ].join("|"),
  ).test(folded);
}

/** "Whichever" to the question which one. */
export function leavesAll(text: string): boolean {
  return ALL.test(foldText(text));
}
