import type { Constraint } from "~/contracts/need-state";
import { foldText } from "../perception/fold-text";
import { kindsBeside } from "./kinds-beside";
import { type People } from "./people-beside";
import type { AudienceGroup, Entity, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { isSameTopic } from "./switch-topic";
import { toConstraint } from "./to-constraint";

const MAX_CONSTRAINTS = 24;

export function mergeConstraints(
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
