import { foldText } from "../../perception/fold-text";
import { tokenize } from "../../perception/tokenize";
import type { IntentName } from "../../perception/perception";
import { asksToChoose } from "../../recall/asks-to-choose";
import { asksForAlike } from "../../recall/asks-for-alike";
import type { Situation } from "../../situation";
import type { MoveName, RouteStep } from "../route";
import { intentConfidence, SURE } from "../../recall/readings/intent-confidence";
import { MOVE_OF_INTENT } from "./move-of-intent";
import { ANSWERED_BY_MOST, asksForMost } from "./asks-for-most";
import { isAlong, recommendationMove } from "./recommendation-move";
import { dropWeaker } from "./drop-weaker";
import { steps, step } from "./route-step";

/** What the intents of the message ask for, in the order in which it is done; `isAnswered`: beside an answer to our question. */
export function routeIntents(situation: Situation, isAnswered: boolean): RouteStep[] {
  const { perception, pending, referents } = situation;
  const found = MOVE_OF_INTENT.filter(
    ([intent, move]) =>
      intentConfidence(perception, intent) >= SURE && !(isAnswered && isPartOfAnswer(move, situation)),
  ).map(([intent, move]) => step(moveOf(intent, move, situation), intent));

  if (asksForMost(situation))
    return dropWeaker([...found.filter(({ move }) => !ANSWERED_BY_MOST.has(move)), step("pick-most", null)], situation);
  if (pending === null && asksToChoose(perception, situation.input.memory)) return steps("choose-one");
  if (perception.cues.isBot) {
    if (isShort(perception.text)) return [step("identify", null), ...found.filter(({ move }) => move === "hand-over")];
    found.unshift(step("identify", null));
  }
  if (perception.cues.memory) return steps("tell-memory");
  const isPointing = POINTING.has(referents.how) && referents.productIds.length > 0;
  if (found.length === 0 && isPointing && !pending) return steps("product-detail");
  return dropWeaker(found, situation);
}

const POINTING = new Set<Situation["referents"]["how"]>(["named", "ordinal", "described", "plural", "earlier"]);

/** Words that answered our question are not a new wish as well. */
function isPartOfAnswer(move: MoveName, { perception, pending }: Situation): boolean {
  if (move === "find-products") return pending?.reply !== "no";
  // "Make it six", of what is being chosen, is no line of the cart yet, and "S-M" asks for no stock.
  const isChosen = pending?.kind === "choose-variant" && pending.reply === "value";
  return isChosen && (move === "change-cart" || (move === "check-stock" && !perception.cues.question));
}

/** What is meant by an intent here, where it is not what it mostly means. */
function moveOf(intent: IntentName, move: MoveName, situation: Situation): MoveName {
  const { perception, referents, startsFrom } = situation;
  const hasProduct = referents.productIds.length > 0;
  if (intent === "change_cart" && perception.cues.undo) return "undo";
  if (intent === "find_product") {
    if (isOneProduct(situation)) return isOfVariant(situation) ? "check-stock" : "product-detail";
    return hasProduct && startsFrom === null && isBareLikeness(situation) ? "recommend-similar" : move;
  }
  const isBeside = intent === "get_recommendation" && startsFrom === null && (hasProduct || isAlong(situation));
  return isBeside ? recommendationMove(situation) : move;
}

function isOneProduct({ perception, referents }: Situation): boolean {
  return referents.how === "named" && !perception.entities.some(({ type, negated }) => type === "category" && !negated);
}

/** "Who are you? Are you a bot?" leaves no room for a wish: what else is heard in it is misheard. */
function isShort(text: string): boolean {
  return tokenize(text).length <= MOST_WORDS_OF_IDENTITY;
}

const MOST_WORDS_OF_IDENTITY = 7;

/** "I want the Scree 4 in teal, 6.5": whether that one is there is what matters. */
function isOfVariant({ perception }: Situation): boolean {
  return perception.entities.some(({ type, negated }) => !negated && ["color", "size", "option"].includes(type));
}

/** "Something like this", and no more: what is like it is looked for, not the words. */
function isBareLikeness({ perception, measures }: Situation): boolean {
  const isThing = perception.entities.some(({ type }) =>
    ["category", "product", "attribute", "material", "color", "price"].includes(type),
  );
  const isAlike =
    asksForAlike(perception) ||
    (ANOTHER_ONE.test(foldText(perception.text)) && perception.terms.every((term) => term.endsWith("er")));
  return isAlike && !isThing && measures.length === 0 && !perception.cues.cheaper && !perception.cues.pricier;
}

/** "Is there something smaller?" in front of a thing: one of its kind. */
const ANOTHER_ONE = /\b(?:something|anything) (?:a bit |a little |even |much |slightly )?\p{L}{2,}er\b/u;
