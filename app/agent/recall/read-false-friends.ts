import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";

/** Goods of one language that are words of another in the shop's own texts: a German "Rock" is no rocky ground. */
const GOODS: Record<string, Record<string, string>> = {
  de: { rock: "skirt", rocke: "skirt" },
  fr: { baskets: "shoe", pull: "sweater" },
  es: { medias: "socks" },
};

/** "Hat die Taschen?": those of a thing to wear, and no bags. */
const OF_POCKETS =
  /\b(?:hat|haben|sind|gibt es|mit|wie ?viele?|genug|ohne|viele|da)\b(?: (?:der|die|das|er|sie|es|den|diese\w*|auch|denn|da|dran|an|eigentlich|seitliche|zwei|genug))* taschen?\b(?!\w)/;

/** What a message in another language than the shop's calls by a word that the shop has for something else. */
export function readFalseFriends(perception: Perception): Perception {
  if (OF_POCKETS.test(foldText(perception.text)))
    return {
      ...perception,
      entities: perception.entities.filter(({ type, text }) => type !== "category" || !/^taschen?$/i.test(text)),
    };
  const known = GOODS[perception.language];
  if (known === undefined) return perception;
  const entities = perception.entities.map((entity): Entity => {
    const kind = known[foldText(entity.text)];
    const { text, start, end, negated } = entity;
    return kind === undefined || entity.type === "category"
      ? entity
      : { type: "category", value: kind, text, start, end, negated };
  });
  return { ...perception, entities };
}
