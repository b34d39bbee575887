import { foldText } from "../../perception/fold-text";
import type { Entity, IntentName, Perception } from "../../perception/perception";
import { cutByPlace } from "../../variants/cut-by-place";
import { TO_CART, WISHES_BESIDES } from "../to-cart";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT } from "./wanted-entities";

const OUT_OF_CART =
  /\b(?:out of|from|remove|delete|take out|in my (?:cart|basket|bag)\s*\?|what'?s|what is|(?:show|view)(?: me| us)?(?: my| the| our)? (?:cart|basket|bag)|empty|clear|raus|entfern|retire|enleve|quita|saca|vacia)\b/;
const CART_SUM =
  /\b(?:what|how much)\b.*\b(?:cart|basket|bag)\b|\b(?:was|wie viel|wieviel)\b.*\bwarenkorb\b|\bcombien\b.*\bpanier\b|\bcuanto\b.*\b(?:carrito|cesta)\b/;
/** "So what's that come to?" */
const TOTAL =
  /\b(?:what|how much)(?:'s| is| does| do| will)? (?:that|it|this|all of it|everything|all that|the lot)(?: all)? (?:come to|total|altogether|all together|in total|add up to|make)\b|\bwhat(?:'s| is)? (?:the|my) (?:new |grand )?(?:total|sum)\b|\bhow much (?:is|are|would) (?:that|this|it|they|everything|all of (?:that|it|them)|the two|both)(?: be)?,? (?:all )?(?:together|altogether|in all|in total|combined|for (?:both|all|everything))\b|^\W*(?:and )?(?:the )?(?:sum )?total\W*$|\b(?:was|wie ?viel) (?:macht|ist|kostet|kosten|waren?) (?:das|es|alle|alles|die)?(?: \w+)?\s?(?:zusammen|insgesamt|alles|in summe)\b|\b(?:gesamt(?:summe|preis|betrag)|endsumme)\b|\b(?:ca|c'est|cela) (?:fait |est )?combien (?:en tout|au total)\b|\bcombien (?:ca|cela) fait\b|\bca fait combien\b|\bcuanto (?:es|seria|suma|sale|va|te debo|os debo|llevo)(?: (?:en total|todo|ya|hasta ahora))\b/;
/** "Was macht das?", "cuánto es?": right behind a change of the cart it asks for the sum. */
const BARE_TOTAL =
  /^\W*(?:(?:und|ok|gut|et|bon|y|vale|bueno|so|and)\W+)*(?:was macht das|wie ?viel (?:ist|macht) (?:das|es)|(?:ca|c'est|cela) (?:fait )?combien|combien (?:ca|cela) fait|cuanto (?:es|seria|suma|sale|te debo)|what does (?:it|that) come to)\W*$/;
const WRITES = new Set(["add", "change-cart", "remove", "undo"]);
/** "How much is that?", of several things that were just put in. */
const SUM_OF_THAT = /\bhow much (?:is|are|does|do) (?:that|it|this|they|those|these|all that)(?: cost| come to)?\W*$/;
/** "Never mind the beanie", after it was put in. */
const GIVES_UP =
  /^\W*(?:(?:oh|ok|ah|actually|hm+|and|but|no|nah|sorry|ach|doch|non|no)\W+)*(?:never ?mind|forget(?: about)?|skip|leave out|scratch|cancel|without|not|vergiss|ohne|doch nicht|oublie[rz]?|laissez? tomber|sans|olvida\w*|deja|sin) (?:the|that|those|my|die|der|das|den|le|la|les|el|los|las)\b[^,;?]{2,40}$/u;
/** "The blue can go", "das rote kann weg": of what was put in. */
const CAN_GO =
  /\b(?:can|may|must|should|have to|has to) go\b(?! (?:in|into|to|on|with|there)\b)|\b(?:kann|konnen|darf|durfen|soll(?:en)?) (?:wieder )?(?:weg|raus)\b|\bfliegt? raus\b|\bpeu(?:t|vent) (?:partir|sortir|degager)\b|\b(?:puede[n]?|que) (?:irse|salir|se va[n]?)\b|\b(?:fuera|sobra[n]?) (?:el|la|los|las)\b/;
const NO_SUM = /\b(?:go(?:es)?|need|passt|va|falta)\b/;
const CART = new Set<IntentName>(["add_to_cart", "remove_from_cart", "view_cart", "checkout", "compare_products"]);
const CHOOSES =
  /\b(?:then|dann|alors|entonces)\s*[.!]*$|\b(?:i(?:'ll| will)|let'?s|let me) (?:take|have|go (?:with|for))\b|^\s*(?:ok(?:ay)?,? )?(?:dann|alors|entonces)\b/;
const ASKS_TO_SEE =
  /\b(?:show|see|compare|versus|vs|difference|better|which|zeig\w*|vergleich\w*|montre\w*|compar\w*|muestra\w*)\b/;
const ANOTHER =
  /\b(?:another|one more|the same(?: (?:one|again|thing|pair))? in|same again|an extra|a second|^\W*(?:and|also|plus) (?:a|one|two|1|2)\b|(?:a|one|1|two|2)\b.{0,20}\b(?:as well|too)\b|noch (?:ein\w*|zwei)|^\W*und (?:ein\w*|zwei)|dazu (?:ein\w*|zwei)|encore (?:une?|deux)|aussi (?:une?|deux)|^\W*et (?:une?|deux)|otr[oa]s?|^\W*y (?:un[oa]?|dos)|tambien (?:un[oa]?|dos))\b/;
const AND_ALSO = /^\s*(?:and|und|et|y|also|plus|dazu|noch|aussi|tambien)\b/;
const LEADS_IN =
  /^\W*(?:(?:ok(?:ay)?|so|then|and|right|yes|please|also|(?:grab|get|fetch|give|bring) me|gimme|back to (?:the )?\p{L}+|und|dann|ja|bitte|et|alors|oui|y|entonces|si)\W+)*$/u;
const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "product_detail",
  "availability",
  "size_fit",
  "get_recommendation",
  "price",
  "change_cart",
  "deny",
];

const AND_THE =
  /^\W*(?:and|also|plus|und|auch|et|aussi|y|tambien)(?: also)? (?:the|my|that|those|these|die|der|das|den|le|la|les|el|los|las) (?:[\p{L}-]+ ?){1,4}(?:too|as well|please|auch|bitte|aussi|tambien)?\W*$/u;
const EMPTIES =
  /\b(?:cancel|clear|empty|delete|remove|scrap|wipe|dump)\b.{0,12}\b(?:everything|all|all of it|it all|the lot)\b.{0,12}\b(?:cart|basket|bag)\b|^\W*(?:(?:ok|nee|nein|doch|bitte|ach|non|finalement|mejor|no)\W+)*(?:nimm |hol |mach )?alles (?:wieder )?(?:raus|weg|entfernen|loschen|leeren)\b|\b(?:enleve[zr]?|retire[zr]?|vire[zr]?|supprime[zr]?) (?:tout|le tout)\b|\btout (?:enlever|retirer|supprimer)\b|\b(?:quita|quitar|saca|sacar|borra|borrar|elimina\w*) (?:lo )?todo\b/;
const NOT_NEEDED =
  /\bi (?:don'?t|do not|dont) (?:really |actually |even )?(?:need|want) (?:it|them|that|those|this|these)(?: (?:any ?more|after all|now))?\W*$|^\W*(?:(?:actually|oh|no|sorry)\W+)*(?:scrap|cancel|scratch|remove|ditch) (?:it|that|them|this)\W*$/;

/** Words for the cart say what is to be done, whatever else they are near. */
export function readCartTalk(perception: Perception, { referents, memory }: Place): Reading {
  const { entities, intents, cues, terms, text } = perception;
  const folded = foldText(text);
  const sure = (name: IntentName) => intentConfidence(perception, name) >= SURE;
  const has = (...types: Entity["type"][]) => entities.some(({ type, negated }) => !negated && types.includes(type));
  const does = (name: IntentName, confidence: number) => intend(perception, { name, confidence }, HEARD_INSTEAD);

  if (sure("change_cart") && !cues.correction && has("price") && !has("quantity", "color", "size", "option"))
    return intend(perception, { name: "negotiate", confidence: 0.8 }, [
      "change_cart",
      "add_to_cart",
      "find_product",
      "price",
    ]);
  const hasJustWritten = memory.digest.at(-1)?.moves.some((move) => WRITES.has(move)) === true;
  if (hasJustWritten && BARE_TOTAL.test(folded)) return does("view_cart", 0.9);
  const isSum = TOTAL.test(folded) || (memory.justAdded.length > 1 && SUM_OF_THAT.test(folded));
  if (memory.lastCartWriteId !== null && isSum) return does("view_cart", 0.9);
  if (CART_SUM.test(folded) && !NO_SUM.test(folded) && !sure("remove_from_cart")) return does("view_cart", 0.8);

  if (memory.lastCartWriteId !== null && GIVES_UP.test(folded) && has("category", "product") && terms.length <= 1)
    return does("remove_from_cart", 0.8);

  if (memory.lastCartWriteId !== null && CAN_GO.test(folded) && !cues.question)
    return intend(perception, { name: "remove_from_cart", confidence: 0.8 }, [...HEARD_INSTEAD, "add_to_cart"]);

  if (EMPTIES.test(folded) && !cues.question)
    return intend(perception, { name: "remove_from_cart", confidence: 0.9 }, [
      ...HEARD_INSTEAD,
      "cancel_order",
      "change_order",
      "add_to_cart",
      "view_cart",
    ]);
  // "And the visor", right after something was taken out.
  const hasRemoved = memory.digest.at(-1)?.moves.includes("remove") === true && memory.pendingQuestion === null;
  const isThing = has("category", "product", "attribute", "brand") || (has("color") && cues.pronoun);
  if (hasRemoved && isThing && AND_THE.test(folded) && !cues.question && !TO_CART.test(folded))
    return intend(perception, { name: "remove_from_cart", confidence: 0.8 }, [...HEARD_INSTEAD, "add_to_cart"]);
  // "Never mind, I don't need it", of what was just put in.
  if (
    memory.justAdded.length > 0 &&
    memory.pendingQuestion === null &&
    NOT_NEEDED.test(folded) &&
    !has("category", "product")
  )
    return intend(perception, { name: "remove_from_cart", confidence: 0.8 }, [
      ...HEARD_INSTEAD,
      "add_to_cart",
      "affirm",
    ]);

  const isBusy = intents.some(({ name, confidence }) => confidence >= SURE && CART.has(name));
  if (isBusy || cues.question) return null;
  if (
    TO_CART.test(folded) &&
    !OUT_OF_CART.test(folded) &&
    (referents.productIds.length > 0 || has("category", "color", "option"))
  ) {
    // "... in my cart, and show me a tee": another wish besides.
    const instead = WISHES_BESIDES.test(folded)
      ? HEARD_INSTEAD.filter((name) => name !== "find_product")
      : HEARD_INSTEAD;
    return intend(perception, { name: "add_to_cart", confidence: 0.8 }, instead);
  }
  // "The Gannet in black then", of what was just shown: that is a choice.
  const shown = new Set(memory.shown[0]?.map(({ id }) => id));
  const isShown = referents.productIds.length === 1 && referents.productIds.every((id) => shown.has(id));
  const isPointedAt = ["named", "ordinal", "described"].includes(referents.how);
  if (isShown && isPointedAt && CHOOSES.test(folded) && !has("category")) return does("add_to_cart", 0.8);
  // "The Plover in black 10 and two pairs of Milepost socks in M": an order, with every choice made.
  const parts = referents.places.length > 1 ? cutByPlace(perception, referents.places) : [];
  const isChosen = (part: Perception) => part.entities.some(({ type, negated }) => !negated && OF_A_VARIANT.has(type));
  const isCountedOrChosen = (part: Perception) =>
    isChosen(part) || part.entities.some(({ type }) => type === "quantity");
  const isWanted = sure("find_product") || intents.length === 0;
  if (
    parts.length > 1 &&
    isWanted &&
    parts.every(isCountedOrChosen) &&
    parts.some(isChosen) &&
    !ASKS_TO_SEE.test(folded)
  )
    return does("add_to_cart", 0.7);
  // "Two packs of the Fleet socks in black, M": counted from the start, that is an order as well.
  const [place, second] = referents.places;
  const counted = entities.find(({ type }) => type === "quantity");
  const isCounted =
    counted !== undefined &&
    place !== undefined &&
    counted.end <= place.start &&
    LEADS_IN.test(folded.slice(0, counted.start));
  if (isCounted && second === undefined && isWanted && isChosen(perception) && !ASKS_TO_SEE.test(folded))
    return does("add_to_cart", 0.7);
  // "And another pair in berry": one more of what was just put in, as another choice.
  const isOfLast =
    memory.justAdded.length > 0 &&
    !cues.correction &&
    referents.how === "focus" &&
    !has("category", "product", "attribute");
  if (isOfLast && isChosen(perception) && ANOTHER.test(folded) && !sure("remove_from_cart"))
    return does("add_to_cart", 0.8);
  // "And the journal in brick": the adding goes on.
  const isAdding = memory.justAdded.length > 0 || memory.pendingQuestion?.kind === "choose-variant";
  return isAdding && referents.how === "named" && AND_ALSO.test(folded) ? does("add_to_cart", 0.7) : null;
}
