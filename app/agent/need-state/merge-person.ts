import type { NeedState } from "~/contracts/need-state";
import { conceptOfPhrase } from "../perception/concept-index";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { Perception } from "../perception/perception";

export function mergePerson(need: NeedState, perception: Perception, areSeveral: boolean): NeedState {
  let next = areSeveral ? { ...need, recipient: null } : need;
  for (const entity of perception.entities) {
    if (!areSeveral && entity.type === "recipient" && groupOfWord(entity.value.person) === null)
      next = { ...next, recipient: entity.value.person.slice(0, 120) };
    if (entity.type === "date" && !perception.intents.some(({ name }) => name === "track_order")) {
      next = { ...next, deadline: entity.value.slice(0, 60) };
    }
    if (entity.type === "attribute" && conceptOfPhrase(entity.value.value)?.kind === "use") {
      next = { ...next, purpose: entity.negated ? null : entity.text.slice(0, 200) };
    }
  }
  return next;
}
