import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Reading } from "./reading";
import { withSize } from "./with-size";

/** Another way of counting sizes: by its name, or as the shop's own, a language a line, on folded text. */
const SYSTEM = [
  String.raw`(?:in|into|to) (?:your sizes?|your (?:sizing|system|numbers)|us\b|u\.s\.|uk\b|eu\b|american|british|european)|(?:us|uk|american|british) sizes?\b|over here\b`,
  String.raw`in (?:euren|ihren|euer\w*|us-?|uk-?|amerikanisch\w*|britisch\w*)|(?:us|uk)-?grosse\w*`,
  String.raw`en (?:us\b|uk\b|(?:taille|pointure)s? (?:us|uk|americaine?s?|anglaise?s?)|americain\w*|anglais\w*)|chez vous\b`,
  String.raw`en (?:us\b|uk\b|(?:talla|numero)s? (?:us|uk|american\w*|ingles\w*)|american[oa]s?|sus tallas|vuestras tallas)`,
].join("|");
const ASKS = String.raw`what|which|wat|was|welche\w*|wieviel|combien|quelle?|c'est quoi|cual|que|cuanto`;
/** A figure, the question and the other system, in whatever order: "what's 33.5 in your sizes", "39 ça fait combien en US". */
const CONVERTS = new RegExp(
  String.raw`^(?=.*\b(?:${ASKS})\b)(?=.*\b(?:${SYSTEM}))(?!.*(?:[$€£%]|\b(?:dollars?|euros?|pounds?|miles?|km|days?|dias|jours|tage)\b))`,
  "s",
);
const FIGURE = /(?<![\d.,#])(?:\d{2}(?:[.,]5)?|\d[.,]5)(?!%|[.,]?\d)/;
const HEARD: IntentName[] = ["find_product", "product_detail", "out_of_scope", "availability", "price", "store_info"];

/** "What's 33.5 in your sizes?" asks what a size is called here, and for nothing else. */
export function readConversion(perception: Perception): Reading {
  const isSized = perception.entities.some(({ type }) => type === "size");
  const figure = FIGURE.exec(perception.text);
  if (!CONVERTS.test(foldText(perception.text)) || (figure === null && !isSized)) return null;
  const sized = isSized || figure === null ? perception : withSize(perception, figure);
  return intend({ ...sized, terms: [] }, { name: "size_fit", confidence: 0.9 }, HEARD);
}
