import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

/** What stays as it was chosen. On folded text. */
const SAME =
  /\b(?:same (?:size|colou?r|width|length|flavou?r|pack|fit)|gleiche[rns]? (?:grosse|farbe|weite|lange|sorte)|selbe[rns]? (?:grosse|farbe|weite|lange|sorte)|meme (?:taille|pointure|couleur|largeur|longueur|gout)|mism[oa] (?:talla|numero|color|ancho|largo|sabor))\b/;
const MAX_WORDS = 7;

/** "Black, same size?", of the thing at hand: whether there is that one, with what was chosen besides. */
export function readSameBut(perception: Perception, { referents }: Place): Reading {
  const isOther = wantedEntities(perception).some(({ type }) => ["color", "size", "option"].includes(type));
  const isShort = perception.text.trim().split(/\s+/).length <= MAX_WORDS;
  if (!isOther || !isShort || referents.productIds.length !== 1 || !SAME.test(foldText(perception.text))) return null;
  const isDoing = perception.intents.some(({ name, confidence }) => confidence >= 0.6 && name !== "size_fit");
  return isDoing ? null : intend(perception, { name: "availability", confidence: 0.9 }, ["size_fit", "product_detail"]);
}
