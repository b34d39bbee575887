import type { Constraint, NeedState } from "~/contracts/need-state";
import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";
import { peopleOf } from "./people-beside";
import { stemsOf } from "../perception/phrase-index";

/** Between two things that are wanted beside each other. */
const SEPARATOR = /\s*(?:[,;&+]|\b(?:and|n|plus|as well as|und|sowie|et|y)\b)\s*/g;
/** "Socks for trail shoes", "a belt with bottles", "shoes, not boots": the second is no wish of its own. On folded text. */
const DEPENDS =
  /\b(?:for|with|without|over|under|on|in|from|than|instead|not|no|but|or|my|your|fur|zu[mr]?|mit|ohne|uber|statt|als|kein\w*|nicht|oder|mein\w*|pour|avec|sans|sur|plutot|pas|ou|mes|mon|ma|para|con|sin|sobre|que|no|o|mis?)\b|[.?!:]/;
/** More words than these before a thing tell a story. */
const MAX_GAP_WORDS = 5;

const FOR = /\b(?:for|to|when|fur|zum|bei|pour|par|para)\b/;

type Kinds = { kinds: Entity[]; kindOf: (entity: Entity) => Entity | null };

/**
 * "A headlamp and waterproof gloves": the kinds of thing that a message wants beside each other, and to which of them each of
 * its words belongs; null where it wants one, or any one of several.
 */
export function kindsBeside({ text, entities }: Pick<Perception, "text" | "entities">): Kinds | null {
  const folded = foldText(text);
  const kinds = entities
    .filter(({ type, negated }) => type === "category" && !negated)
    .sort((left, right) => left.start - right.start);
  if (folded.length !== text.length || kinds.length < 2) return null;

  const borders: number[] = [];
  for (const [index, next] of kinds.slice(1).entries()) {
    const before = kinds[index];
    if (before === undefined || isSameKind(before, next)) return null;
    const gap = folded.slice(before.end, next.start);
    const last = [...gap.matchAll(SEPARATOR)].at(-1);
    if (last === undefined) return null;
    const own = gap.slice(last.index + last[0].length);
    if (DEPENDS.test(own) || own.split(/\s+/).length > MAX_GAP_WORDS) return null;
    borders.push(before.end + last.index);
  }
  const [first] = kinds;
  if (
    first &&
    /\b(?:for|with|over|under|fur|zu[mr]?|mit|pour|avec|para|con)\s+(?:(?:my|the|a|mein\w*|den|die|mes|mon|ma|les|mis?|las|los)\s+)?$/.test(
      folded.slice(0, first.start),
    )
  )
    return null;

  return {
    kinds,
    kindOf(entity) {
      const at = borders.filter((border) => entity.start >= border).length;
      const kind = kinds[at] ?? null;
      // "... for winter runs", behind the last one, is said of all of them.
      const isOfAll =
        kind !== null &&
        at === kinds.length - 1 &&
        entity.start > kind.end &&
        FOR.test(folded.slice(kind.end, entity.start));
      return isOfAll ? null : kind;
    },
  };
}

/** "Shoes" and "trail shoes" are one kind, in more words. */
function isSameKind(left: Entity, right: Entity): boolean {
  const [one, other] = [left, right].map(({ value }) => stemsOf(typeof value === "string" ? value : ""));
  if (one === undefined || other === undefined) return false;
  return one.every((stem) => other.includes(stem)) || other.every((stem) => one.includes(stem));
}

/**
 * The need for each of the people, and for each of the kinds of thing, that something is wanted for beside each other; the
 * need as it is where there is one.
 */
export function needsApart(need: NeedState): { of: Constraint | null; need: NeedState }[] {
  const people = peopleOf(need);
  if (people.length > 1)
    return people.flatMap((person) => {
      const own = narrowTo(need, person);
      const kinds = kindsOf(own);
      return kinds.length < 2
        ? [{ of: person, need: own }]
        : kinds.map((kind) => ({ of: kind, need: narrowTo(own, kind) }));
    });
  const kinds = kindsOf(need);
  return kinds.length < 2 ? [{ of: null, need }] : kinds.map((kind) => ({ of: kind, need: narrowTo(need, kind) }));
}

function kindsOf({ constraints }: NeedState): Constraint[] {
  return constraints.filter(
    ({ kind, strength, isBeside }) => kind === "category" && strength === "must" && isBeside === true,
  );
}

/** What is wanted of one of several kinds, or for one of several people. */
export function narrowTo(need: NeedState, { id, kind: sort }: Constraint): NeedState {
  const isOther = ({ kind, strength }: Constraint) => kind === sort && strength !== "must-not";
  const isOfOther = ({ of }: Constraint) => of !== undefined && of !== id && of.startsWith(`${sort}:`);
  return {
    ...need,
    constraints: need.constraints.filter(
      (constraint) => constraint.id === id || (!isOther(constraint) && !isOfOther(constraint)),
    ),
  };
}
