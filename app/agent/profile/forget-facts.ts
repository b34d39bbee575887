import type { Constraint, NeedState } from "~/contracts/need-state";
import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { ProfileFact, ShopperProfile } from "~/contracts/shopper-profile";
import { emptyNeed } from "../need-state/need-content";
import { foldText } from "../perception/fold-text";
import { tokenize } from "../perception/tokenize";
import type { ForgetRequest } from "./read-forget";

type Named = Extract<ForgetRequest, { what: "named" }>;

/** What of the profile a request means. */
export function findForgotten(request: ForgetRequest, profile: ShopperProfile | null): ProfileFact[] {
  const facts = profile?.facts ?? [];
  if (request.what === "everything") return facts;
  if (request.what === "fact") return facts.filter(({ id }) => id === request.id);
  return facts.filter((fact) => {
    if (fact.kind === "product") return request.kinds.includes("product");
    if (fact.kind === "search") return request.kinds.includes("search");
    return isMeant(fact.constraint, request) || request.kinds.includes(fact.kind);
  });
}

/** The conversation's wishes, present and put aside, without what is to be forgotten. */
export function forgetInMemory(memory: ConversationMemory, request: ForgetRequest): ConversationMemory {
  if (request.what !== "named") return memory;
  return {
    ...memory,
    needState: forgetInNeed(memory.needState, request),
    pastNeeds: memory.pastNeeds.map((need) => forgetInNeed(need, request)),
  };
}

/** The profile without these facts; what was looked for last loses the same wishes. */
export function withoutFacts(
  profile: ShopperProfile,
  forgotten: ProfileFact[],
  request: ForgetRequest,
): ShopperProfile {
  const ids = new Set(forgotten.map(({ id }) => id));
  const constraints = new Set(forgotten.flatMap((fact) => ("constraint" in fact ? fact.constraint.id : [])));
  const facts = profile.facts
    .filter(({ id }) => !ids.has(id))
    .map((fact) => {
      if (fact.kind !== "search") return fact;
      const need = request.what === "named" ? forgetInNeed(fact.need, request) : fact.need;
      return { ...fact, need: { ...need, constraints: need.constraints.filter(({ id }) => !constraints.has(id)) } };
    });
  return { ...profile, facts };
}

function forgetInNeed(need: NeedState, request: Named): NeedState {
  if (request.kinds.includes("search")) {
    return { ...need, ...emptyNeed() };
  }
  return {
    ...need,
    constraints: need.constraints.filter((constraint) => !isMeant(constraint, request)),
    budget: request.kinds.includes("budget") ? null : need.budget,
  };
}

/** By its kind ("my size"), or by what it says ("that I don't like leather"). What is looked for is no fact of a person. */
function isMeant(constraint: Constraint, { kinds, words }: Named): boolean {
  if (constraint.kind === "category" || constraint.kind === "audience") return false;
  if (kinds.some((kind) => kind === constraint.kind)) return true;
  if (constraint.strength === "must-not" && kinds.includes("dislike")) return true;
  if (constraint.strength !== "must-not" && constraint.kind !== "size" && kinds.includes("like")) return true;

  const said = new Set(tokenize(words).map(({ word }) => word));
  const parts = [constraint.value, constraint.said].map((text) => tokenize(foldText(text)).map(({ word }) => word));
  return parts.some((part) => part.length > 0 && part.every((word) => said.has(word)));
}
