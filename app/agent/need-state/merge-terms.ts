import type { NeedState } from "~/contracts/need-state";
import type { Perception } from "../perception/perception";
import { isTalk } from "./is-talk";

const MAX_TERMS = 12;

export function mergeTerms(need: NeedState, perception: Perception, isNewTopic: boolean): string[] {
  const wishes = perception.intents.some(
    ({ name, confidence }) => ["find_product", "get_recommendation", "gift_help"].includes(name) && confidence >= 0.35,
  );
  if (!wishes) return need.terms;
  const onlyTerms = perception.entities.length === 0 && perception.terms.some((term) => !isTalk(term));
  // Plain words without anything we know ("yoga mat") are a new wish, not a refinement of the old one.
  const words = perception.terms.filter((term) => term.length <= 60 && !isTalk(term));
  // A figure alone says nothing to search with.
  const said = words.some((word) => !/^[\d.,]+$/.test(word)) ? words : [];
  const base = isNewTopic || (onlyTerms && !perception.cues.other && !perception.cues.cheaper) ? [] : need.terms;
  return [...new Set([...base, ...said])].slice(-MAX_TERMS);
}
