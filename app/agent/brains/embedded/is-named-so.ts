import { constraintsOf } from "../../need-state/merge-constraints";
import type { Entity } from "../../perception/perception";
import { isMentioned } from "../../ranking/is-mentioned";
import { matchConstraint } from "../../ranking/match-constraint";
import type { MoveContext } from "./move-context";

/** Whether a product is what a word of the message says of it: by name, or as it is listed. */
export function isNamedSo(id: string, word: Entity, { desk, situation }: MoveContext): boolean {
  const document = desk.evidence.documents.get(id);
  if (document === undefined) return false;
  const constraints = constraintsOf({ ...situation.perception, entities: [word] });
  const isListed = constraints.some((one) => matchConstraint(document, one).verdict === "yes");
  return isListed || isMentioned(document, { categories: [], words: [word.text] });
}
