import type { NeedState } from "~/contracts/need-state";
import type { Perception } from "../perception/perception";
import type { MergeContext, MergedNeed } from "./merge-context";
import { emptyNeed, hasContent } from "./need-content";
import { switchTopic, keepPast } from "./switch-topic";
import { mergeConstraints } from "./merge-constraints";
import { mergeTerms } from "./merge-terms";
import { countBeside, mergeBudget } from "./merge-budget";
import { mergePerson } from "./merge-person";

/** What is wanted after this message: additions, corrections, refinements, denials, and a new topic. Pure. */
export function mergePerception(need: NeedState, perception: Perception, context: MergeContext): MergedNeed {
  if (perception.cues.startOver) {
    return { need: emptyNeed(), changed: hasContent(need), pastNeeds: keepPast(need, context.pastNeeds) };
  }

  const people = context.people ?? null;
  const topic = switchTopic(need, perception, context.pastNeeds, people);
  let next = topic.need;
  next = { ...next, constraints: mergeConstraints(next.constraints, perception, context.measures ?? [], people) };
  next = { ...next, terms: mergeTerms(next, perception, topic.isNew) };
  next = { ...next, budget: mergeBudget(next.budget, perception, context, countBeside(next)) };
  next = mergePerson(next, perception, people !== null);
  if (context.isGift === true) next = { ...next, isGift: true };

  return { need: next, changed: JSON.stringify(next) !== JSON.stringify(need), pastNeeds: topic.pastNeeds };
}
