import type { Constraint, NeedState } from "~/contracts/need-state";
import { conceptOfPhrase } from "../perception/concept-index";
import { foldText } from "../perception/fold-text";
import { kindsBeside, narrowTo } from "./kinds-beside";
import { isOfAllTogether } from "./is-of-all-together";
import { onePersonOf, peopleOf, type People } from "./people-beside";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup, Entity, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { askedKind, asksWhetherSold } from "./asked-kind";
import { isTalk } from "./is-talk";
import { isReducedOnly, REDUCED_WISH } from "./reduced-wish";
import { toMinorUnits } from "./to-minor-units";

export type MergeContext = {
  /** The shop's. */
  currency: string;
  /** The one in which the shopper sees prices; the shop's where it is not known. */
  pageCurrency?: string | null;
  /** Lowest price of the product that "cheaper" is said of, minor units. */
  referencePrice: number | null;
  /** Needs put aside by earlier topic switches, newest first. */
  pastNeeds: NeedState[];
  /** Something is sought for somebody else. */
  isGift?: boolean;
  /** Wishes for figures that the message states. */
  measures?: Constraint[];
  /** Several people, each of whom wants something for themselves. */
  people?: People | null;
};

export type MergedNeed = { need: NeedState; changed: boolean; pastNeeds: NeedState[] };

const MAX_PAST_NEEDS = 8;
const MAX_CONSTRAINTS = 24;
const MAX_TERMS = 12;
/** Refusals of these are about the person ("I'm allergic to wool", "no caffeine"), not about one thing. */
const LASTING_REFUSALS = new Set(["material", "attribute"]);
/** What somebody wants of everything. */
const LASTING_WISHES = new Set(["vegan", "gluten free", "organic", "recycled"]);

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

export function emptyNeed(): NeedState {
  return {
    schemaVersion: 1,
    purpose: null,
    recipient: null,
    terms: [],
    constraints: [],
    budget: null,
    deadline: null,
    isGift: false,
  };
}

/** Whether there is anything in it to search with. */
export function hasContent(need: NeedState): boolean {
  return (
    need.constraints.length > 0 || need.terms.length > 0 || need.budget !== null || need.purpose !== null || need.isGift
  );
}

/** A category that is not a narrower word for the present one starts a new topic; "back to" brings an old one back. */
function switchTopic(
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

const ALSO = /^\W*(?:and|or|also|plus|what about|how about|und|oder|auch|et|ou|y|o)\b/;

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

function keepPast(need: NeedState, pastNeeds: NeedState[]): NeedState[] {
  return need.constraints.some((constraint) => constraint.kind === "category")
    ? [need, ...pastNeeds].slice(0, MAX_PAST_NEEDS)
    : pastNeeds;
}

function mergeConstraints(
  present: Constraint[],
  perception: Perception,
  measures: Constraint[],
  people: People | null,
): Constraint[] {
  let constraints = present;
  const sized = people === null ? joinSizes(perception.entities) : [...perception.entities, ...people.sizes];
  const fresh = [...peopleAsWishes(people), ...sized.flatMap(besideEachOther(perception, people)), ...measures];
  if (perception.cues.cheap) {
    fresh.push({ id: "price:low", kind: "price", name: null, value: "low", strength: "prefer", said: "cheap" });
  }

  const replacedKinds = new Set<string>();
  for (const constraint of fresh) {
    const given = withoutRefusedKind(constraints, constraint);
    if (given !== null) {
      constraints = given.constraints;
      if (given.isOneOfSeveral) continue;
    }
    if ((perception.cues.goBack || AGAIN.test(foldText(perception.text))) && isBroaderWord(constraint, constraints))
      continue;
    // The first new value of a kind that has one value replaces the old; a second one in the same message joins it.
    const place = `${slotOf(constraint)} ${constraint.of ?? ""}`;
    if (isSingle(constraint) && !replacedKinds.has(place)) {
      constraints = constraints.filter(
        (old) => slotOf(old) !== slotOf(constraint) || old.strength === "must-not" || isOfOther(old, constraint),
      );
      replacedKinds.add(place);
    }
    const opposite = constraint.strength === "must-not" ? constraint.id.slice(4) : `not:${constraint.id}`;
    const isOfAll = constraints.some((old) => old.id === constraint.id && isOfOther(old, constraint));
    constraints = constraints.filter((old) => old.id !== constraint.id && old.id !== opposite);
    constraints = [...constraints, isOfAll ? withoutOf(constraint) : constraint];
  }
  return constraints.slice(-MAX_CONSTRAINTS);
}

/**
 * "No need for the belt", after belts and armbands: the others stay wanted, and what is left of them is not refused for a word
 * that it shares. Null where the refusal is of nothing that is wanted.
 */
function withoutRefusedKind(
  present: Constraint[],
  { kind, name, strength, value }: Constraint,
): { constraints: Constraint[]; isOneOfSeveral: boolean } | null {
  if (strength !== "must-not" || !(kind === "category" || (kind === "attribute" && (name ?? "word") === "word")))
    return null;
  const refused = stemsOf(value);
  const kinds = present.filter((old) => old.kind === "category" && old.strength !== "must-not");
  const gone = kinds.filter((old) => {
    const own = stemsOf(`${old.value} ${old.said}`);
    return refused.length > 0 && refused.every((stem) => own.includes(stem));
  });
  if (gone.length === 0) return null;
  const isAlone = kinds.length - gone.length < 2;
  return {
    constraints: present
      .filter((old) => !gone.includes(old) && !gone.some(({ id }) => id === old.of))
      .map((old) => (isAlone && kinds.includes(old) ? withoutBeside(old) : old)),
    isOneOfSeveral: kinds.length > gone.length,
  };
}

function withoutBeside(constraint: Constraint): Constraint {
  const rest = { ...constraint };
  delete rest.isBeside;
  return rest;
}

/** Each of them is wished of another one of several kinds or people. */
function isOfOther(one: Constraint, other: Constraint): boolean {
  return one.of !== undefined && other.of !== undefined && one.of !== other.of;
}

/** What was said of each is said of all. */
function withoutOf(constraint: Constraint): Constraint {
  const rest = { ...constraint };
  delete rest.of;
  return rest;
}

function peopleAsWishes(people: People | null): Constraint[] {
  return (people?.people ?? []).map(({ group, said }) => ({
    ...{ id: idOfPerson(group), kind: "audience", name: null, value: group, strength: "must", said },
    isBeside: true,
  }));
}

function idOfPerson(group: AudienceGroup): string {
  return `audience:${group}`;
}

/** A wish as a constraint; of several kinds of thing, or people, beside each other it is noted of which. */
function besideEachOther(perception: Perception, people: People | null): (entity: Entity) => Constraint[] {
  const beside = kindsBeside(perception);
  if (beside === null && people === null) return toConstraint;
  const ofBoth = new Set(
    perception.entities.filter((entity) =>
      perception.entities.some(
        (other) =>
          other !== entity &&
          other.type === entity.type &&
          JSON.stringify(other.value) === JSON.stringify(entity.value),
      ),
    ),
  );
  return (entity) => {
    // Who they are is said by the people themselves.
    if (people !== null && entity.type === "recipient") return [];
    const isKind = beside?.kinds.includes(entity) === true;
    const own = toConstraint(entity).map((constraint): Constraint =>
      isKind ? { ...constraint, isBeside: true } : constraint,
    );
    if (ofBoth.has(entity)) return own;
    const group = people?.groupOf(entity) ?? null;
    if (group !== null) return own.map((constraint) => ({ ...constraint, of: idOfPerson(group) }));
    const kind = !isKind && OF_A_KIND.has(entity.type) ? (beside?.kindOf(entity) ?? null) : null;
    const of = kind === null ? undefined : toConstraint(kind)[0]?.id;
    return of === undefined ? own : own.map((constraint) => ({ ...constraint, of }));
  };
}

const OF_A_KIND = new Set<Entity["type"]>(["color", "material", "attribute", "option", "size", "brand"]);

/** "Ok, the tights again" are the running tights of before. */
const AGAIN = /\bagain\b|\bwieder\b|\bnochmal\b|\bencore\b|\bde nuevo\b|\botra vez\b/;

/** What a message wants, as constraints by themselves. */
export function constraintsOf({ entities }: Perception): Constraint[] {
  return entities.flatMap((entity) => toConstraint(entity));
}

/** "I'm a 42 EU, between 42 and 43" is one size: the range, in the system that was named. */
function joinSizes(entities: Entity[]): Entity[] {
  const sizes = entities.flatMap((entity) => (entity.type === "size" ? [entity] : []));
  const best = sizes.find(({ value }) => value.upTo !== null) ?? sizes[0];
  if (!best || sizes.length < 2) return entities;

  const system = sizes.find(({ value }) => value.system !== null)?.value.system ?? null;
  const joined: Entity = { ...best, value: { ...best.value, system } };
  return [...entities.filter(({ type }) => type !== "size"), joined];
}

/** "Back to the jacket" is the rain jacket that was talked about. */
function isBroaderWord(constraint: Constraint, present: Constraint[]): boolean {
  if (constraint.kind !== "category" || constraint.strength === "must-not") return false;
  return present.some(
    ({ kind, strength, value }) =>
      kind === "category" && strength !== "must-not" && isSameTopic(value, constraint.value),
  );
}

function isSingle(constraint: Constraint): boolean {
  return (
    constraint.strength !== "must-not" &&
    ["category", "color", "size", "brand", "audience", "option", "measure"].includes(constraint.kind)
  );
}

function slotOf(constraint: Constraint): string {
  return constraint.kind === "option" || constraint.kind === "measure"
    ? `${constraint.kind}:${constraint.name ?? ""}`
    : constraint.kind;
}

function toConstraint(entity: Entity): Constraint[] {
  const build = (
    kind: string,
    value: string,
    name: string | null = null,
    strength: Constraint["strength"] = "must",
  ): Constraint[] => {
    const id = `${kind}:${name === null ? "" : `${name}:`}${value}`.toLowerCase().slice(0, 76);
    return [
      {
        id: entity.negated ? `not:${id}` : id,
        kind,
        name: name?.slice(0, 120) ?? null,
        value: value.slice(0, 200),
        strength: entity.negated ? "must-not" : strength,
        said: entity.text.slice(0, 200),
      },
    ];
  };

  switch (entity.type) {
    case "category":
      return build("category", entity.value);
    case "brand":
      return build("brand", entity.value);
    case "color":
      return build("color", entity.value);
    case "material":
      return build("material", entity.value);
    case "option":
      return build("option", entity.value.value, entity.value.name);
    case "attribute":
      // "Not for running, just casual": what it is for as well is no fault of it.
      if (entity.negated && conceptOfPhrase(entity.value.value)?.kind === "use") return [];
      // What something is for ("marathon", "trail") ranks; what it has to be ("waterproof") decides.
      return entity.value.name === "attribute" || entity.value.value === "true"
        ? build("attribute", attributeValue(entity.value))
        : build("attribute", entity.value.value, null, isProperty(entity.value.value) ? "must" : "prefer");
    case "size": {
      const { size, upTo, system } = entity.value;
      return build("size", upTo === null ? size : `${size}-${upTo}`, system);
    }
    case "recipient":
      return entity.value.group ? build("audience", entity.value.group) : [];
    default:
      return [];
  }
}

function attributeValue({ name, value }: { name: string; value: string }): string {
  return value === "true" ? name.replace(/^.*\./, "").replace(/[_-]/g, " ") : value;
}

/** A property of the thing itself, by the general list; uses and a shop's own tags only rank. */
function isProperty(value: string): boolean {
  return conceptOfPhrase(value)?.kind === "attribute";
}

function mergeTerms(need: NeedState, perception: Perception, isNewTopic: boolean): string[] {
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

const NO_LIMIT =
  /\b(?:price|money|budget|cost) (?:doesn'?t|does not|isn'?t|is not|is no)\b.*\b(?:matter|object|issue|important|limit)\b|\bno (?:price |budget )?limit\b|\bwhatever it costs\b|\b(?:egal,? was es kostet|preis (?:ist |spielt )?(?:egal|keine rolle))\b|\bpeu importe le prix\b|\bel precio (?:no importa|da igual)\b/;

function countBeside({ constraints }: NeedState): number {
  return constraints.filter(({ kind, isBeside }) => kind === "category" && isBeside === true).length;
}

const MANY_KINDS = 3;
const EACH = /\b(?:each|apiece|per (?:item|piece)|jeweils|pro stuck|chacun\w*|cada un[oa])\b/;

function mergeBudget(
  budget: NeedState["budget"],
  perception: Perception,
  context: MergeContext,
  kinds: number,
): NeedState["budget"] {
  let merged = budget;
  for (const entity of perception.entities) {
    if (entity.type !== "price") continue;
    const toMinor = (value: number | undefined) => (value === undefined ? null : toMinorUnits(value, context.currency));
    const { min, max, about } = entity.value;
    // "Budget about 300", for an outfit: nobody spends it on each.
    const areMany = kinds >= MANY_KINDS && !EACH.test(foldText(perception.text));
    const isTotal = areMany || isOfAllTogether(perception.text, entity);
    // "60 euros in all" is as much as there is to spend.
    const bounds = isTotal && max === undefined ? { min, max: about, about: undefined } : { min, max, about };
    merged = {
      ...{ min: toMinor(bounds.min), max: toMinor(bounds.max), about: toMinor(bounds.about) },
      ...inCurrency(entity.value.currency ?? null, context),
      ...(isTotal ? { isTotal: true as const } : {}),
    };
  }
  if (NO_LIMIT.test(foldText(perception.text))) return null;
  const isStated = perception.entities.some((entity) => entity.type === "price");
  if (!isStated && context.referencePrice !== null && perception.cues.cheaper) {
    merged = {
      ...{ min: null, max: Math.max(0, context.referencePrice - 1), about: null, isRelative: true as const },
      ...inCurrency(null, context),
    };
  }
  if (!isStated && context.referencePrice !== null && perception.cues.pricier && !perception.cues.cheaper) {
    merged = {
      ...{ min: context.referencePrice + 1, max: null, about: null, isRelative: true as const },
      ...inCurrency(null, context),
    };
  }
  return merged;
}

/** "Dollars" are those of the page where it has some; without a name it is what the prices are shown in. */
function inCurrency(said: string | null, { currency, pageCurrency }: MergeContext): { currency?: string } {
  const own = pageCurrency ?? currency;
  const meant = said === null || (said === "USD" && own.endsWith("D")) ? own : said;
  return meant === currency ? {} : { currency: meant };
}

function mergePerson(need: NeedState, perception: Perception, areSeveral: boolean): NeedState {
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
