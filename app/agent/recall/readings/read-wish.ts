import { questionForm } from "../../knowledge/question-form";
import { askedKind } from "../../need-state/asked-kind";
import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import { isElsewhere } from "./is-elsewhere";
import type { Place, Reading } from "./reading";
import { unhear } from "./unhear";
import { wantedEntities } from "./wanted-entities";

/** A pattern says so and nothing denies it; what is learnt alone may be as sure. */
const SAID = 0.85;
/** Words in which a size is asked for, on folded text. */
const ASKS_SIZE =
  /\b(?:(?:which|what|wat|right|my|your) (?:[\p{L}']+ ){0,2}(?:sizes?|letter|number)|sizes? (?:should|do|would|is|are|guide|chart|help|up|down)|siz(?:ing|es)\b|fits?\b|fitting|runs? (?:small|large|big|true)|true to size|between (?:sizes|two)|too (?:small|big|large|tight|long|short)|how (?:big|long|wide) |welche\w* (?:grosse|nummer)|grosse (?:soll|brauch|nehm|pass)\w*|pass(?:t|en)\b|fallen|quelle (?:taille|pointure)|taille(?:nt)? (?:petit|grand|je)|me va|que (?:talla|numero)|cual (?:talla|numero)|talla (?:me|debo|tomo|uso))/u;
/** "It's dark by four, what do I need?" */
const NEEDS =
  /\bwhat (?:do|should|can|could) I (?:need|wear|get|buy)\b|\b(?:want|need|after|looking for) (?:an?|some)\b/i;

const WHAT_TO_BUY = /\bwhat (?:do|should|can|could|would) (?:i|we) (?:need|wear|get|buy)\W*$/;

/** A kind of goods is named: the wish for it, where what was learnt hears a question about one of them, or an order. */
export function readWish(perception: Perception, { referents }: Place): Reading {
  const wanted = wantedEntities(perception);
  const has = (...types: string[]) => wanted.some(({ type }) => types.includes(type));
  const sure = (name: IntentName) => intentConfidence(perception, name) >= SURE;
  const isSaid = (name: IntentName) => intentConfidence(perception, name) >= SAID && isWritten(perception, name);
  const form = questionForm(perception);
  const hasKind = has("category", "product");
  const hasProduct = referents.productIds.length > 0;

  // "I need a belt urgently, the race is on Sunday" is a wish with a day, and asks whether that can be.
  const isTimed = hasKind && !isElsewhere(perception, "delivery_time") && sure("delivery_time");
  if (isTimed && !sure("find_product") && form === "goods")
    return intend(perception, { name: "find_product", confidence: 0.7 }, ["find_product"]);
  // "I overpronate, US 12 and wide" tells what is wanted and a size, and asks for none.
  const isToldSize =
    sure("size_fit") &&
    !ASKS_SIZE.test(foldText(perception.text)) &&
    !hasProduct &&
    (hasKind || has("attribute", "material"));
  if (isToldSize && (form !== "shop" || (hasKind && !has("size"))))
    return { again: intend(perception, { name: "find_product", confidence: 0.7 }, ["size_fit", "find_product"]) };
  // "I have wide feet, which shoe comes in wide?" asks for the shoe.
  const isOfKind = hasKind && sure("find_product") && form === "goods";
  if (isOfKind && sure("size_fit") && !isSaid("size_fit") && !has("size"))
    return { again: unhear(perception, "size_fit") };
  // "Recovery drink, I'm lactose intolerant" asks nothing of any one product: a kind is named, and what is learnt guesses.
  // "Let's do the shoes first, 100 is my limit": a kind with a limit is no question about what was shown.
  const isLimited =
    form === "none" &&
    has("category") &&
    has("price") &&
    !isElsewhere(perception) &&
    !isWritten(perception, "product_detail");
  if (isLimited && !sure("find_product"))
    return intend(perception, { name: "find_product", confidence: 0.8 }, [
      "product_detail",
      "find_product",
      "size_fit",
    ]);
  const isStated = form === "goods" ? NEEDS.test(perception.text) : form === "none" && has("category");
  if (isStated && !hasProduct && sure("product_detail") && !isWritten(perception, "product_detail"))
    return { again: intend(perception, { name: "find_product", confidence: 0.7 }, ["product_detail", "find_product"]) };
  // "My knees hurt when I run, what should I buy?"
  if (
    form === "goods" &&
    WHAT_TO_BUY.test(foldText(perception.text)) &&
    sure("out_of_scope") &&
    has("attribute", "category")
  )
    return { again: intend(perception, { name: "find_product", confidence: 0.7 }, ["out_of_scope", "find_product"]) };
  // "I want to buy a surfboard" names nothing that could be added.
  if (askedKind(perception) !== null && sure("add_to_cart") && !isSaid("add_to_cart") && !hasProduct)
    return intend(perception, { name: "find_product", confidence: 0.7 }, ["add_to_cart"]);
  return null;
}
