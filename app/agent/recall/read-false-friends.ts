import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";

/** Goods of one language that are words of another in the shop's own texts: a German "Rock" is no rocky ground. */
const GOODS: Record<string, Record<string, string>> = {
  de: { rock: "skirt", rocke: "skirt" },
  fr: { baskets: "shoe", pull: "sweater" },
  es: { medias: "socks" },
};

/** What a message in another language than the shop's calls by a word that the shop has for something else. */
export function readFalseFriends(perception: Perception): Perception {
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
