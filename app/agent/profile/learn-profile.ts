import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { Constraint, NeedState } from "~/contracts/need-state";
import { peopleOf } from "../need-state/people-beside";
import { wantedKind } from "../need-state/wanted-kind";
import { MAX_PROFILE_FACTS, type ProfileFact, type ShopperProfile } from "~/contracts/shopper-profile";

/** What a conversation was like before and after a turn. */
type Turn = {
  before: ConversationMemory;
  after: ConversationMemory;
  /** Title of a product that was read in this turn. */
  titleOf: (productId: string) => string | undefined;
  at: string;
};

const LIKED = new Set(["color", "brand", "material", "attribute"]);
const DISLIKED = new Set(["color", "brand", "material", "attribute", "category"]);
const MAX_PRODUCTS = 6;
/** Less than a chip may have, which names the fact. */
const MAX_ID = 75;

/**
 * The profile after a turn: what the shopper said in it of themselves, what they took back, which product was talked about.
 * What is wanted for somebody else says nothing of the shopper. The same object where nothing changed.
 */
export function learnProfile(profile: ShopperProfile, turn: Turn): ShopperProfile {
  const { before, after, at } = turn;
  const isForSomebodyElse = after.needState.recipient !== null || peopleOf(after.needState).length > 0;
  const said = isForSomebodyElse ? [] : newConstraints(before.needState, after.needState);
  const fresh: ProfileFact[] = [
    ...said.flatMap((constraint) => toFact(constraint, after.needState, at)),
    ...productFact(turn),
    ...(isForSomebodyElse ? [] : searchFact(before.needState, after.needState, at)),
  ];
  const takenBack = new Set(isForSomebodyElse ? [] : takenBackOf(before.needState, after.needState));
  const isKept = ({ id }: ProfileFact) => !takenBack.has(id) && !fresh.some((fact) => fact.id === id);
  const kept = profile.facts.filter(isKept);
  if (fresh.length === 0 && kept.length === profile.facts.length) return profile;

  return { ...profile, facts: limitProducts([...fresh, ...kept]).slice(0, MAX_PROFILE_FACTS) };
}

/** Facts of several browsers of one customer as one profile: of two with the same id the newer one. */
export function joinProfiles(profiles: ShopperProfile[]): ShopperProfile {
  const facts = profiles.flatMap((profile) => profile.facts).toSorted((one, other) => other.at.localeCompare(one.at));
  const newest = facts.filter(({ id }, index) => facts.findIndex((fact) => fact.id === id) === index);
  return { schemaVersion: 1, facts: limitProducts(newest).slice(0, MAX_PROFILE_FACTS) };
}

/** The profile without what is older than the shop keeps. */
export function dropOldFacts(profile: ShopperProfile, keepFrom: Date): ShopperProfile {
  const from = keepFrom.toISOString();
  return { ...profile, facts: profile.facts.filter(({ at }) => at >= from) };
}

/** A size belongs to a kind of thing: 42 in shoes, M in shirts. */
function toFact(constraint: Constraint, need: NeedState, at: string): ProfileFact[] {
  const { kind, strength } = constraint;
  if (kind === "size" && strength === "must") {
    const about = wantedKind(need);
    return [{ kind: "size", id: `size:${about?.value ?? ""}`.slice(0, MAX_ID), at, constraint, about }];
  }
  if (strength === "must-not")
    return DISLIKED.has(kind) ? [{ kind: "dislike", id: constraint.id.slice(0, MAX_ID), at, constraint }] : [];
  return LIKED.has(kind) ? [{ kind: "like", id: constraint.id.slice(0, MAX_ID), at, constraint }] : [];
}

/** A size that was said before its kind ("I'm a 42", then "running shoes") is new again with it. */
function newConstraints(before: NeedState, after: NeedState): Constraint[] {
  const old = new Set(before.constraints.map(({ id }) => id));
  const isOtherKind = wantedKind(before)?.value !== wantedKind(after)?.value;
  return after.constraints.filter(({ id, kind }) => !old.has(id) || (kind === "size" && isOtherKind));
}

/** What left the wish while its kind stayed; a change of topic takes nothing back. */
function takenBackOf(before: NeedState, after: NeedState): string[] {
  if (wantedKind(before)?.value !== wantedKind(after)?.value || after.constraints.length === 0) return [];
  const left = new Set(after.constraints.map(({ id }) => id));
  return before.constraints
    .filter(({ id }) => !left.has(id))
    .flatMap((constraint) => toFact(constraint, before, "").map(({ id }) => id));
}

/** Of a list nobody knows which was looked at; of one alone it is sure. */
function productFact({ before, after, titleOf, at }: Turn): ProfileFact[] {
  const { focus } = after;
  if (focus === null || !focus.isAlone || (before.focus?.isAlone && focus.id === before.focus.id)) return [];
  const title = titleOf(focus.id)?.slice(0, 300);
  if (title === undefined) return [];
  return [{ kind: "product", id: `product:${focus.id}`.slice(0, MAX_ID), at, product: { id: focus.id, title } }];
}

/** A deadline has passed by the next visit. */
function searchFact(before: NeedState, after: NeedState, at: string): ProfileFact[] {
  if (wantedKind(after) === null || JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ kind: "search", id: "search", at, need: { ...after, deadline: null } }];
}

function limitProducts(facts: ProfileFact[]): ProfileFact[] {
  let products = 0;
  return facts.filter(({ kind }) => kind !== "product" || ++products <= MAX_PRODUCTS);
}
