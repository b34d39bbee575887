import type { Perception } from "../../perception/perception";
import { getVocabularyIndex } from "../../perception/vocabulary-index";
import { findMention } from "../../recall/find-mention";
import type { MoveContext } from "./move-context";

/** The same turn, with a part of its message alone to go by. */
export function lookAt(perception: Perception, { situation, ...context }: MoveContext): MoveContext {
  const mention = findMention(perception, getVocabularyIndex(situation.input.vocabulary).nameStems);
  return { ...context, situation: { ...situation, perception, referents: { ...situation.referents, mention } } };
}
