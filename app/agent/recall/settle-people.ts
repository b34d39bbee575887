import { foldText } from "../perception/fold-text";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup, Entity, Perception } from "../perception/perception";

const AGED =
  /\b(?:my |a |our |an? )?(\d{1,2})[\s-]*(?:years?|yrs?|yr)[\s-]*olds?\b|\b(\d{1,2})[\s-]?jahrige[nrs]?\b|\b(?:enfant|nino|nina) de (\d{1,2}) (?:ans|anos)\b/;
/** Whoever is older is dressed as a grown-up. */
const LAST_CHILD_YEAR = 13;
const OF_AGE = new Set(["year", "years", "old", "olds", "yr", "yrs", "yo"]);
/** "My wife says I need new shoes": who says so is not whom it is for. */
const SAYS =
  /^\s+(?:says?|said|thinks?|thought|told|tells|reckons|insists|recommend(?:s|ed)|suggest(?:s|ed)|swears|wants me|meint|sagt|findet|denkt|dit|pense|trouve|dice|cree|piensa)\b/;
const POINTING = new Set(["him", "her", "ihn", "ihm", "lui", "elle"]);
const MALE = new Set([
  "son",
  "nephew",
  "grandson",
  "boy",
  "sohn",
  "neffe",
  "enkel",
  "fils",
  "neveu",
  "hijo",
  "sobrino",
]);

/** "My 10 year old" is a child, "my 20 year old son" is a man: whose things are wanted follows the age where it is told. */
export function settlePeople(heard: Perception, present: AudienceGroup | null = null): Perception {
  // "Show me a tee for him", said of a boy: he stays one.
  const isOfChild = (entity: Entity) =>
    present === "kids" && entity.type === "recipient" && POINTING.has(entity.value.person);
  const heardFolded = foldText(heard.text);
  const saysSo = (entity: Entity) => entity.type === "recipient" && SAYS.test(heardFolded.slice(entity.end));
  const perception = { ...heard, entities: heard.entities.filter((entity) => !isOfChild(entity) && !saysSo(entity)) };
  const folded = foldText(perception.text);
  const self = ofSelf(perception);
  if (self !== null) return { ...perception, ...self };
  const match = AGED.exec(folded);
  const recipients = sizedByGroup(
    perception.entities.map((entity) => (entity.type === "recipient" ? grown(entity) : entity)),
  );
  if (!match) return { ...perception, entities: recipients };

  const age = Number(match[1] ?? match[2] ?? match[3]);
  const start = match.index;
  const isTold = recipients.some(({ type }) => type === "recipient");
  const group: AudienceGroup | null = age <= LAST_CHILD_YEAR ? "kids" : null;
  const child: Entity = {
    type: "recipient",
    value: { person: "child", group, age },
    text: perception.text.slice(start, start + match[0].length),
    start,
    end: start + match[0].length,
    negated: false,
  };
  return {
    ...perception,
    entities:
      isTold || group === null ? recipients : [...recipients, child].sort((left, right) => left.start - right.start),
    terms: perception.terms.filter((term) => !OF_AGE.has(term) && term !== String(age)),
  };
}

/** "I'm a girl btw", "man, large": who speaks, where nobody else is named. */
function ofSelf({ text, entities, terms }: Perception): Pick<Perception, "entities" | "terms"> | null {
  const match = SELF.exec(text);
  const word = match?.[1] ?? match?.[2];
  if (match === null || word === undefined || entities.some(({ type }) => type === "recipient")) return null;
  const start = match.index + match[0].length - word.length;
  const group: AudienceGroup = /^(?:girl|gal|woman|lady|chick|lass|female)$/i.test(word) ? "women" : "men";
  const own: Entity = {
    ...{ type: "recipient", value: { person: group, group } },
    ...{ text: word, start, end: start + word.length, negated: false },
  };
  return {
    entities: [...entities, own].sort((left, right) => left.start - right.start),
    terms: terms.filter((term) => term !== word.toLowerCase()),
  };
}

const SELF =
  /\b(?:i'?m|i am) (?:an? )?(?:\p{L}+ )?(girl|gal|woman|lady|chick|lass|man|guy|bloke|dude|lad)\b(?! (?:of|who|with)\b)|(?:^\W*|, )(girl|woman|man|guy|female|male)(?=\W*(?:$|,))/iu;

/** "For my son, men's size 9": the things are a man's, whoever's son he is. */
function sizedByGroup(entities: Entity[]): Entity[] {
  const groups = entities.flatMap((entity) =>
    entity.type === "recipient" && !entity.negated && groupOfWord(entity.value.person) !== null
      ? [entity.value.group]
      : [],
  );
  const [group, second] = new Set(groups);
  if (group === undefined || group === null || group === "kids" || second !== undefined) return entities;
  return entities.map((entity) =>
    entity.type === "recipient" && entity.value.group === "kids"
      ? { ...entity, value: { ...entity.value, group } }
      : entity,
  );
}

function grown(entity: Entity & { type: "recipient" }): Entity {
  const { person, group, age } = entity.value;
  if (group !== "kids" || age === undefined || age <= LAST_CHILD_YEAR) return entity;
  return { ...entity, value: { ...entity.value, group: MALE.has(person) ? "men" : "women" } };
}
