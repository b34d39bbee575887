import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { Constraint, NeedState } from "~/contracts/need-state";
import type { ShopperProfile } from "~/contracts/shopper-profile";
import { wantedKind } from "../need-state/wanted-kind";
import { isSameTopic, lastsThroughTopics } from "../need-state/switch-topic";

/** A conversation in which nothing was wanted yet. */
function isUntouched(memory: ConversationMemory): boolean {
  const { needState, pastNeeds, shown, focus } = memory;
  return (
    needState.constraints.length === 0 &&
    needState.terms.length === 0 &&
    pastNeeds.length === 0 &&
    shown.length === 0 &&
    focus === null
  );
}

/**
 * A new conversation with what is remembered of the shopper put where the old one had it: what was looked for last can be
 * gone back to.
 */
export function openWithProfile(memory: ConversationMemory, profile: ShopperProfile | null): ConversationMemory {
  if (profile === null || !isUntouched(memory)) return memory;
  const search = profile.facts.find((fact) => fact.kind === "search");
  return search ? { ...memory, pastNeeds: [search.need] } : memory;
}

/**
 * What is remembered and holds for a wish that has just begun: what the shopper never wants, and their size in this kind of
 * thing. Wishes for somebody else take none of it. What the message says itself goes first.
 */
export function fitProfile(
  profile: ShopperProfile | null,
  need: NeedState,
  before: NeedState,
): { need: NeedState; brought: Constraint[] } {
  const kind = wantedKind(need)?.value;
  if (profile === null || kind === undefined || need.recipient !== null || kind === wantedKind(before)?.value) {
    return { need, brought: [] };
  }
  const hasSize = need.constraints.some((constraint) => constraint.kind === "size");
  const sizes = profile.facts.filter((fact) => fact.kind === "size");
  const size = hasSize ? undefined : sizes.find(({ about }) => about !== null && isSameTopic(about.value, kind));
  const refused = profile.facts.flatMap((fact) =>
    fact.kind === "dislike" && lastsThroughTopics(fact.constraint) ? fact.constraint : [],
  );
  const brought = [...refused, ...(size ? [size.constraint] : [])].filter(
    ({ id }) => !need.constraints.some((present) => present.id === id || `not:${present.id}` === id),
  );
  return brought.length === 0
    ? { need, brought }
    : { need: { ...need, constraints: [...need.constraints, ...brought].slice(0, MAX_CONSTRAINTS) }, brought };
}

const MAX_CONSTRAINTS = 24;
