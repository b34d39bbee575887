import { foldText } from "../../perception/fold-text";
import type { Entity, Perception } from "../../perception/perception";
import { tokenize } from "../../perception/tokenize";
import type { Place, Reading } from "./reading";

/** "I don't have the order number", in four languages, folded. */
const NO_NUMBER =
  /\b(?:no|not|don'?t|dont|haven'?t|havent|without|lost|can'?t find|cant find|forgot)\b.{0,30}\border (?:number|no\b|id\b|#)|\b(?:keine|finde|ohne)\b.{0,30}\bbestellnummer\b|\b(?:pas|sans|plus|perdu)\b.{0,30}\bnumero de commande\b|\b(?:no|sin|perdi)\b.{0,30}\bnumero de(?:l)? pedido\b/;
const LOOKS_UP =
  /\blook (?:it|that|this|me|my order) up\b|\blook up (?:my|the|it)\b|\bfind (?:it|my order) (?:with|by|under)\b/;
const OF_ORDERS = new Set(["order-status", "order-request", "hand-over", "soothe", "leave-message"]);
const CONTACT: ReadonlySet<Entity["type"]> = new Set<Entity["type"]>(["email"]);
const MOST_WORDS = 12;
/** "1043", "it's #1043", "order number 1043": nothing but that. */
const BARE_NUMBER =
  /^\W*(?:(?:it'?s|its|it is|the|my|order|number|no|nr|bestellung|nummer|numero|commande|pedido|de|es|c'est|ist|die|el|la)\W+)*(\d{3,10})\W*$/;

/**
 * What a shopper says of himself to be found in the shop's books: an address to be written to is for a person, and who has no
 * number of the order is told how it is looked up without. None of it names goods.
 */
export function readOwnDetails(perception: Perception, { memory }: Place): Reading {
  const { text, entities } = perception;
  const only = (name: "human_agent" | "track_order") => ({
    ...perception,
    terms: [],
    intents: [{ name, confidence: 0.9 }],
  });
  const isShort = tokenize(text).length <= MOST_WORDS;
  const isContact = entities.some(({ type }) => CONTACT.has(type));
  const isOnlyThat = entities.every(({ type }) => CONTACT.has(type) || type === "order-number");
  const isOfOrders = memory.digest.at(-1)?.moves.some((move) => OF_ORDERS.has(move)) === true;
  // "Can't you look it up with my email?": an order is seen by whom it belongs to, logged in.
  const isLookedUp =
    isOfOrders && LOOKS_UP.test(foldText(text)) && !perception.entities.some(({ type }) => type === "category");
  if (isLookedUp) return only("track_order");
  const [, number] = (isOfOrders ? BARE_NUMBER.exec(foldText(text)) : null) ?? [];
  if (number !== undefined) {
    const start = text.indexOf(number);
    const place = { start, end: start + number.length, text: number, negated: false, confidence: 0.9 };
    return { ...only("track_order"), entities: [{ ...place, type: "order-number", value: number }] };
  }
  if (isContact && isOnlyThat && isShort) return only("human_agent");
  return isOfOrders && isShort && NO_NUMBER.test(foldText(text)) ? only("track_order") : null;
}
