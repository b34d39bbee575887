import { findPlace } from "../knowledge/find-place";
import type { Perception } from "../perception/perception";
import { SURE } from "./sure";

/** "Y a Francia cuánto cuesta?", of no thing that is sold: a place has a price for parcels alone. */
export function wordCostThere({ text, intents, entities }: Perception, whole: Perception): string | null {
  const isPrice = intents.some(({ name, confidence }) => name === "price" && confidence >= SURE);
  const isOfGoods = [...entities, ...whole.entities].some(({ type }) =>
    ["category", "product", "brand"].includes(type),
  );
  const place = isPrice && !isOfGoods ? findPlace(text) : null;
  return place === null ? null : `how much is shipping to ${place.name}`;
}
