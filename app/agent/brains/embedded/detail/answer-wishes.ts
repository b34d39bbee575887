import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { matchConstraint } from "../../../ranking/match-constraint";
import type { MoveContext } from "../move-context";
import { answerWhether } from "./answer-whether";

/** Each thing that is asked of it; that the shop says nothing of one of them is told once, and only where nothing else is. */
export async function answerWishes(
  wishes: Constraint[],
  document: CatalogDocument,
  context: MoveContext,
): Promise<boolean> {
  const read = wishes.map((wish) => ({ wish, isTold: matchConstraint(document, wish).verdict !== "unknown" }));
  const told = read.filter(({ isTold }) => isTold);
  for (const { wish } of told.length > 0 ? told : read.slice(-1)) await answerWhether(wish, document, context);
  return wishes.length > 0;
}
