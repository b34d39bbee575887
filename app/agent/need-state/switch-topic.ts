import type { Constraint, NeedState } from "~/contracts/need-state";
import { conceptOfPhrase } from "../perception/concept-index";
import { foldText } from "../perception/fold-text";
import { kindsBeside, narrowTo } from "./kinds-beside";
import { onePersonOf, peopleOf, type People } from "./people-beside";
import type { Entity, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { askedKind, asksWhetherSold } from "./asked-kind";
import { isTalk } from "./is-talk";
import { isReducedOnly, REDUCED_WISH } from "./reduced-wish";
import type { MergedNeed } from "./merge-context";
import { emptyNeed } from "./need-content";

const MAX_PAST_NEEDS = 8;

/** Refusals of these are about the person ("I'm allergic to wool", "no caffeine"), not about one thing. */
const LASTING_REFUSALS = new Set(["material", "attribute"]);

/** What somebody wants of everything. */
const LASTING_WISHES = new Set(["vegan", "gluten free", "organic", "recycled"]);

/** A category that is not a narrower word for the present one starts a new topic; "back to" brings an old one back. */
export function switchTopic(
  need: NeedState,
  perception: Perception,
  pastNeeds: NeedState[],
  people: People | null,
): { need: NeedState; pastNeeds: NeedState[]; isNew: boolean } {
  const person = people === null ? narrowToPerson(need, perception, pastNeeds) : null;
  if (person !== null) return { need: person, pastNeeds: keepPast(need, pastNeeds), isNew: false };

  const wanted = perception.entities.find((entity) => entity.type === "category" && !entity.negated);
  const isGift = perception.intents.some(({ name, confidence }) => name === "gift_help" && confidence >= 0.85);
  // "For a ten year old girl" behind "do you have kids' shoes?" says who the shoes are for.
  const isOnlyWho =
    need.constraints.some(({ kind, strength }) => kind === "category" && strength !== "must-not") &&
    perception.entities.length > 0 &&
    perception.entities.every(({ type }) => type === "recipient") &&
    !GIVES.test(foldText(perception.text));
  if (isGift && !wanted && !isOnlyWho) return { need: emptyNeed(), pastNeeds: keepPast(need, pastNeeds), isNew: true };
  const isUnknownKind = !wanted && asksWhetherSold(perception) && askedKind(perception) !== null;
  if (isUnknownKind)
    return { need: { ...emptyNeed(), ...lasting(need) }, pastNeeds: keepPast(need, pastNeeds), isNew: true };
  if (wanted?.type !== "category") return { need, pastNeeds, isNew: false };

  // "And the gloves?" after a lamp and gloves: the one of the two.
  const beside = need.constraints.filter(({ kind, isBeside }) => kind === "category" && isBeside === true);
  const one = beside.find(({ value }) => isSameTopic(value, wanted.value));
  if (one && beside.length > 1 && kindsBeside(perception) === null)
    return { need: narrowTo(need, one), pastNeeds: keepPast(need, pastNeeds), isNew: false };

  const current = need.constraints.find((constraint) => constraint.kind === "category");
  if (
    current &&
    isSameTopic(current.value, wanted.value) &&
    (people !== null || !isForSomebodyElse(need, perception))
  ) {
    return { need, pastNeeds, isNew: false };
  }

  const earlier = pastNeeds.find((past) => {
    const category = past.constraints.find((constraint) => constraint.kind === "category");
    return category !== undefined && isSameTopic(category.value, wanted.value);
  });
  if (earlier && (perception.cues.goBack || perception.entities.length === 1)) {
    return {
      need: earlier,
      pastNeeds: keepPast(
        need,
        pastNeeds.filter((past) => past !== earlier),
      ),
      isNew: true,
    };
  }
  // "Something waterproof", then "a jacket": the kind completes the wish. "A vest with five liters" is another wish.
  const completes =
    perception.entities.every(({ type, negated }) => !negated && COMPLETES.has(type)) &&
    perception.terms.every((term) => isTalk(term));
  if (!current && need.constraints.length > 0 && completes) return { need, pastNeeds, isNew: false };

  const kept = lasting(need);
  // "Any discounted jackets?", "and vests": those as well.
  const isAlso = isReducedOnly(need) && ALSO.test(foldText(perception.text));
  return {
    need: { ...emptyNeed(), ...kept, constraints: [...kept.constraints, ...(isAlso ? [REDUCED_WISH] : [])] },
    pastNeeds: keepPast(need, pastNeeds),
    isNew: true,
  };
}

/** The kind with whom it is for: "women's shoes first", behind what one needs for trails. */
const COMPLETES = new Set<Entity["type"]>(["category", "recipient", "size"]);

const GIVES =
  /\b(?:gifts?|presents?|birthday|xmas|christmas|geschenk\w*|geburtstag|schenk\w*|weihnacht\w*|cadeaux?|anniversaire|offrir|noel|regal\w*|cumpleanos|navidad)\b/;

/** The need before the present one takes its place, and the present one is kept; null where there was none. */
export function bringBack(need: NeedState, [earlier, ...rest]: NeedState[]): Omit<MergedNeed, "changed"> | null {
  return earlier === undefined ? null : { need: earlier, pastNeeds: keepPast(need, rest) };
}

/** What is about the person rather than the thing, and so outlives a change of topic. */
function lasting(need: NeedState): Pick<NeedState, "recipient" | "constraints" | "deadline" | "market"> {
  return {
    ...(need.market ? { market: need.market } : {}),
    recipient: need.recipient,
    deadline: need.deadline,
    constraints: need.constraints.filter(lastsThroughTopics),
  };
}

/** Whether a wish is about the person: what somebody is allergic to, or wants of everything. */
export function lastsThroughTopics({ kind, strength, value }: Constraint): boolean {
  return (
    kind === "audience" ||
    (strength === "must-not" && LASTING_REFUSALS.has(kind)) ||
    (kind === "attribute" && LASTING_WISHES.has(value))
  );
}

/** "For him rather under 120", after shoes for two: what is wanted for that one. Their sizes alone narrow nothing. */
function narrowToPerson(need: NeedState, perception: Perception, pastNeeds: NeedState[]): NeedState | null {
  const { entities } = perception;
  const isOnlySize =
    entities.some(({ type }) => type === "size") && entities.every(({ type }) => ["size", "recipient"].includes(type));
  const whole = peopleOf(need).length === 1 ? pastNeeds.find((past) => peopleOf(past).length > 1) : need;
  const person = whole === undefined || isOnlySize ? null : onePersonOf(whole, perception);
  return whole === undefined || person === null ? null : narrowTo(whole, person);
}

/** Shoes for a man and shoes for a woman are two wishes: neither size nor price of the one holds for the other. */
function isForSomebodyElse(need: NeedState, perception: Perception): boolean {
  const present = need.constraints.find(({ kind }) => kind === "audience")?.value;
  const named = perception.entities.find((entity) => entity.type === "recipient" && entity.value.group !== null);
  return present !== undefined && named?.type === "recipient" && named.value.group !== present;
}

/** "shoes" and "running shoes" are one topic, "shoes" and "socks" are two. */
export function isSameTopic(left: string, right: string): boolean {
  const leftHead = headOf(left);
  const rightHead = headOf(right);
  return leftHead === rightHead;
}

function headOf(category: string): string {
  const name = conceptOfPhrase(category)?.name ?? category;
  const stems = stemsOf(name);
  const head = stems[stems.length - 1] ?? name;
  return head === "sneaker" ? "shoe" : head;
}

export function keepPast(need: NeedState, pastNeeds: NeedState[]): NeedState[] {
  return need.constraints.some((constraint) => constraint.kind === "category")
    ? [need, ...pastNeeds].slice(0, MAX_PAST_NEEDS)
    : pastNeeds;
}

const ALSO = /^\W*(?:and|or|also|plus|what about|how about|und|oder|auch|et|ou|y|o)\b/;
