import { askedLabels } from "../../attributes/find-asked-attribute";
import { askedKind } from "../../need-state/asked-kind";
import { foldText } from "../../perception/fold-text";
import { asksForPopular } from "../asks-for-popular";
import { intend } from "./intend";
import { SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import type { Perception } from "../../perception/perception";
import { wantedEntities } from "./wanted-entities";

const MAX_WORDS = 8;
/** What follows from words alone, that nobody knows them. */
const DOUBTED = 0.55;
const MAX_FRAGMENT = 3;
const ASSUMED = 0.65;
const PREFERS_FIT =
  /\b(?:i|he|she|we|they)(?:'d| would)? (?:(?:usually|rather|really|always|normally) )?(?:likes?|prefers?|wears?|wants?) (?:it|them|my \p{L}+|these|this|mine) (?:(?:a bit|a little|rather|quite|very|more|on the) )*(?:loose|looser|tight|tighter|snug|baggy|fitted|relaxed|roomy|close)\b/u;
const HOW_MUCH =
  /^\W*(?:(?:and|so|but|ok|und|et|y)\W+)*(?:how (?:many|much|long|far|big|heavy|tall|thick|high|deep|fast|strong|loud|bright)|wie ?viele?|combien de|cuant[oa]s)\b(?! (?:is|are|does|do|would|will) (?:shipping|delivery|postage|it cost|they cost|that cost|the order|my order|it take|shipping))/;
/** "Is there a bigger one?", of one thing: whether it comes in another size. */
const OTHER_SIZE =
  /\b(?:bigger|larger|smaller|longer|shorter|wider|narrower) (?:one|ones|size|sizes|version|option|pack)\b|\b(?:come|available|have (?:it|this|them)|got (?:it|this|them)) (?:in )?(?:a )?(?:bigger|larger|smaller|longer|shorter|wider)\b/;

/** "Which color is most popular?" */
const OF_CHOICE =
  /\b(?:which|what|welche\w*|quelle?s?|que|cual) (?:colou?r|flavou?r|size|width|length|pack|farbe|sorte|grosse|couleur|gout|taille|color|sabor|talla)\w*\b/;

/** "How many do I need?", "is there a bigger one?" in front of one thing: asked of that, however little the words say. */
export function readBareQuestion(perception: Perception, { referents, memory }: Place): Reading {
  const { cues, terms, intents, text } = perception;
  const isAtOne =
    referents.productIds.length > 0 &&
    (referents.how === "page" || referents.how === "focus" || (memory.shown[0]?.length ?? 0) === 1);
  const isShort = text.trim().split(/\s+/).length <= MAX_WORDS;
  if (!isAtOne || !isShort || wantedEntities(perception).some(({ type }) => type === "category")) return null;
  if (asksForPopular(text) && OF_CHOICE.test(foldText(text)))
    return intend(perception, { name: "product_detail", confidence: 0.9 }, ["get_recommendation", "find_product"]);
  const isAlone = referents.how === "page" || memory.focus?.isAlone === true;
  if (isAlone && OTHER_SIZE.test(foldText(text)))
    return intend({ ...perception, entities: [], terms: [] }, { name: "availability", confidence: 0.9 }, [
      "find_product",
      "size_fit",
      "product_detail",
      "get_recommendation",
    ]);
  const wanted = wantedEntities(perception);
  // "Dries fast?" of the one at hand narrows no list.
  const isFragment =
    isAlone &&
    text.trim().endsWith("?") &&
    text.trim().split(/\s+/).length <= MAX_FRAGMENT &&
    wanted.length > 0 &&
    wanted.every(({ type }) => type === "attribute" || type === "material") &&
    intents.every(({ name, confidence }) => name === "find_product" && confidence <= ASSUMED);
  if (isFragment) return intend(perception, { name: "product_detail", confidence: 0.9 }, ["find_product"]);
  // "I like it loose", of what is worn: how it fits, and no other thing.
  if (cues.pronoun && PREFERS_FIT.test(foldText(text)))
    return intend({ ...perception, entities: [] }, { name: "size_fit", confidence: 0.9 }, [
      "find_product",
      "product_detail",
    ]);
  const asksHowMuch = HOW_MUCH.test(foldText(text));
  const isListed = asksHowMuch && askedLabels(text).length > 0;
  // "How much cushioning?" was taken for a wish by its words alone.
  const isUnheard = intents.every(
    ({ name, confidence }) =>
      confidence < SURE ||
      (name === "out_of_scope" && (isListed || confidence <= DOUBTED)) ||
      (name === "find_product" && asksHowMuch && confidence <= ASSUMED),
  );
  const asks = asksHowMuch || (cues.question && terms.length === 0 && askedKind(perception) === null);
  return isUnheard && asks
    ? intend(perception, { name: "product_detail", confidence: 0.9 }, ["out_of_scope", "find_product"])
    : null;
}
