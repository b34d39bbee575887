import type { Perception } from "../../../perception/perception";
import type { LiveProduct } from "~/ports/storefront";
import { countedPack } from "../../../variants/counted-pack";
import { countBefore } from "../../../variants/count-before";
import { foldText } from "../../../perception/fold-text";
import type { MoveContext } from "../move-context";
import { ALL_OF } from "./find-one";

export function quantityOf(perception: Perception, product: LiveProduct, { situation }: MoveContext): number {
  const pack = countedPack(perception.text, product);
  if (pack !== null) return pack.quantity;
  const folded = foldText(perception.text);
  const entity = perception.entities.find(
    ({ type, start }) => type === "quantity" && !ALL_OF.test(folded.slice(0, start)),
  );
  if (entity?.type === "quantity") return entity.value;
  const counted = countBefore(perception, product);
  if (counted !== null) return counted;
  const pending = situation.pending?.data.quantity;
  return typeof pending === "number" ? pending : 1;
}
