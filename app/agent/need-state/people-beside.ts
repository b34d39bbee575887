import type { Constraint, NeedState } from "~/contracts/need-state";
import { foldText } from "../perception/fold-text";
import { RECIPIENT_GROUPS } from "../perception/lexicons/audiences";
import type { AudienceGroup, Entity, Perception } from "../perception/perception";

/** Somebody whom a message speaks of, and where. */
type Mention = { group: AudienceGroup; start: number; end: number; isSpeaker: boolean; isWe?: boolean };

/** People whom a message wants something for, each for themselves, and which of them a word of it is about. */
export type People = {
  people: { group: AudienceGroup; said: string }[];
  groupOf: (entity: Entity) => AudienceGroup | null;
  /** "He L, I S": sizes that only who they are of tells from other letters and figures. */
  sizes: Entity[];
};

type Message = Pick<Perception, "text" | "entities">;

/** The shopper, on folded text. German "im" and Spanish "mi" by itself are somebody else's words. */
const SPEAKER = /\b(?:i|i'm|i've|i'd|me|myself|mine|ich|mich|mir|moi|yo|para mi)\b|\bje (?=\p{L})|\bj'(?=\p{L})/gu;
const HIM =
  /\b(?:he|he's|him|his|ihm|lui)\b|\ber (?=(?:hat|tragt|braucht|nimmt|lauft)\b)|\bfur ihn\b|\bil (?=(?:fait|chausse|porte|prend|a|met)\b)|\bel (?=(?:xs|s|m|l|xl|xxl|usa|lleva|calza|\d))/g;
const HER = /\b(?:she|she's|her|hers|elle|ella)\b|\bsie (?=(?:hat|tragt|braucht|nimmt|ist)\b)/g;
/** A couple in one word. */
const COUPLE =
  /\b(?:my|our|his|her|the|meine|unsere|mes|nos|mis|nuestros) (?:parents|folks|grandparents|inlaws|in-laws|eltern|grosseltern|schwiegereltern|grands-parents|beaux-parents|padres|abuelos|suegros)\b|\b(?:mom and dad|mum and dad|dad and mom|mama und papa|papa et maman|maman et papa|mama y papa|papa y mama)\b/;
/** Who lives with whom as a rule: said of the other, it tells of the shopper. */
const PARTNERS: Record<string, AudienceGroup> = {
  ...{ husband: "women", hubby: "women", boyfriend: "women", wife: "men", girlfriend: "men" },
  ...{ mann: "women", ehemann: "women", frau: "men", ehefrau: "men", freundin: "men", freund: "women" },
  ...{ mari: "women", copain: "women", femme: "men", copine: "men" },
  ...{ marido: "women", novio: "women", esposo: "women", esposa: "men", novia: "men", mujer: "men" },
};
/** Between two people who are named in one breath: "my husband and I", "for me and for my wife". */
const AND =
  /^\W*(?:and|&|\+|n|plus|und|et|y|e)\s+(?:(?:for|fur|pour|para)\s+)?(?:(?:my|our|the|mein\w*|unser\w*|mon|ma|notre|mi|nuestr\w+)\s+)?$/;
/** That each of several is to have something. */
const EACH =
  /\b(?:each|both|one each|us|we|we're|we'd|wir|uns|unsere?n?|beide[nrs]?|jeweils|je ein\w*|nous|chacun\w*|on (?=(?:cherche|voudrait|veut|court|a|aimerait)\b)|tous les deux|nosotr[oa]s|nos|ambos|l[oa]s dos|cada uno|necesitamos|buscamos|queremos|cherchons|voulons|aimerions)\b/;
/** "One each", "for both of us": said so, two people need not be named in one breath. */
const FOR_BOTH =
  /\b(?:(?:one |a pair )?each|both of us|for both|the (?:two|both) of us|uns beide[nr]?|wir beide[nr]?|fur beide|jeweils|nous deux|tous les deux|a deux|chacun\w*|un[oa]? cada un[oa]|cada un[oa]|para (?:l[oa]s dos|ambos)|nosotr[oa]s dos)\b/;
/** The shopper with somebody: it takes a partner to tell who they are. */
const WE =
  /\b(?:we|us|we're|we'd|we'll|wir|uns|nous|nosotr[oa]s|necesitamos|buscamos|queremos|cherchons)\b|\bon (?=(?:cherche|voudrait|veut|court|a|aimerait)\b)/g;
const FOR =
  /\b(?:for|fur|pour|para|a(?= (?:mon|ma|mes|mi|mis)\b))\s+(?:(?:my|our|the|mein\w*|unser\w*|mon|ma|notre|mi|nuestr\w+)\s+)?$/;
/** "Trail shoes for me": what stands before somebody and is for them. */
const LEADS_TO =
  /^\s*(?:for|fur|pour|para|a(?= (?:mon|ma|mes|mi|mis)\b))\s+(?:(?:my|our|the|mein\w*|unser\w*|mon|ma|notre|mi)\s+)?$/;
/** "A waterproof trail jacket for my wife": what stands before the thing that is for her tells of it too. */
const LEADS_TO_IN_A_PHRASE =
  /^(?:\s+(?!(?:and|but|und|aber|et|mais|y|pero)\b)[\p{L}'’-]+){0,4}\s+(?:for|fur|pour|para)\s+(?:(?:my|our|the|mein\w*|unser\w*|mon|ma|notre|mi)\s+)?$/u;
const CLAUSE_END = /[,.;:!?]/;
/** What differs from one person to the other. */
const OF_A_PERSON = new Set<Entity["type"]>(["color", "material", "attribute", "option", "size", "brand", "category"]);

/**
 * "Waterproof shoes for my husband and me", "he's an 11, I'm a 7.5": the people that a message wants something for, each for
 * themselves. `present` are those of the talk so far. Null where it speaks of one alone, or of nobody that is known.
 */
export function peopleBeside(message: Message, present: readonly Constraint[] = []): People | null {
  const folded = foldText(message.text);
  if (folded.length !== message.text.length) return null;
  if (COUPLE.test(folded))
    return {
      people: [
        { group: "men", said: "him" },
        { group: "women", said: "her" },
      ],
      groupOf: () => null,
      sizes: [],
    };

  const mentions = findMentions(message, folded, present);
  const groups = [...new Set(mentions.map(({ group }) => group))];
  if (groups.length < 2) return null;
  const groupOf = (entity: Entity) =>
    OF_A_PERSON.has(entity.type) ? (personOf(entity, mentions, folded)?.group ?? null) : null;
  const sizes = findSizes(message, mentions, folded);
  const told = [...message.entities, ...sizes];
  const isApart = groups.every((group) => told.some((entity) => groupOf(entity) === group));
  const isWantedForBoth = isApart || present.length > 1 || FOR_BOTH.test(folded) || isJoined(mentions, folded);
  if (!isWantedForBoth) return null;
  const said = (group: AudienceGroup) => {
    const own = mentions.filter((mention) => mention.group === group);
    const first = own.find(({ isSpeaker }) => isSpeaker) ?? own[0];
    return first?.isSpeaker === true ? SPEAKERS_MARK : folded.slice(first?.start, first?.end);
  };
  return { people: groups.map((group) => ({ group, said: said(group) })), groupOf, sizes };
}

/** Stands for the shopper's own words for themselves. */
export const SPEAKERS_MARK = "me";

const GROUPS: AudienceGroup[] = ["men", "women", "kids"];

/** The one of several people of the need whom a message speaks of by themselves; null where it speaks of both or nobody. */
export function onePersonOf(need: NeedState, message: Message): Constraint | null {
  const present = peopleOf(need);
  if (present.length < 2) return null;
  const [group, second] = new Set(
    findMentions(message, foldText(message.text), present).map((mention) => mention.group),
  );
  return second === undefined ? (present.find(({ value }) => value === group) ?? null) : null;
}

/** The people that a need is for, where they are several. */
export function peopleOf({ constraints }: Pick<NeedState, "constraints">): Constraint[] {
  return constraints.filter(
    ({ kind, strength, isBeside }) => kind === "audience" && strength === "must" && isBeside === true,
  );
}

const SIZE = String.raw`(?:xxs|xs|s|m|l|xl|xxl|\d{1,2}(?:[.,]5)?)`;
const SIZE_BEHIND = new RegExp(
  String.raw`^(?:[\s:]+(?:is|am|are|a|an|in|size|takes?|takes an?|wears?|wear an?|has|have|needs?|hat|habe|tragt|trage|braucht|brauche|nimmt|ist|bin|grosse|fait du|fais du|chausse du|prends? du|porte du|taille|du|en|es|soy|usa|uso|lleva|llevo|calza|calzo|la|talla|un[oa]?)){0,3}\s+(${SIZE})(?![\p{L}\d.,]*\d|[\p{L}'’%$€£])`,
  "u",
);
const SIZE_AHEAD = new RegExp(
  String.raw`(?<![\p{L}\d.,$€£])(${SIZE})\s+(?:for|fur|pour|para)\s+(?:(?:my|mein\w*|mon|ma|mi)\s+)?$`,
  "u",
);

function findSizes({ text, entities }: Message, mentions: Mention[], folded: string): Entity[] {
  const places = mentions.flatMap(({ start, end }) => {
    const behind = SIZE_BEHIND.exec(folded.slice(end));
    const ahead = SIZE_AHEAD.exec(folded.slice(0, start));
    return [
      ...(behind?.[1] === undefined ? [] : [{ start: end + behind[0].length - behind[1].length, size: behind[1] }]),
      ...(ahead?.[1] === undefined ? [] : [{ start: ahead.index, size: ahead[1] }]),
    ];
  });
  return places.flatMap(({ start, size }): Entity[] => {
    const end = start + size.length;
    if (entities.some((entity) => start < entity.end && end > entity.start)) return [];
    const value = { size: size.replace(",", ".").toUpperCase(), upTo: null, system: null };
    return [{ type: "size", value, text: text.slice(start, end), start, end, negated: false }];
  });
}

function findMentions({ entities }: Message, folded: string, present: readonly Constraint[]): Mention[] {
  const said = entities.flatMap((entity) =>
    entity.type === "recipient" && entity.value.group !== null && !entity.negated ? [entity] : [],
  );
  const persons = said.filter(({ value }) => RECIPIENT_GROUPS.has(foldText(value.person)));
  // "For my son, men's size 9" is one person, whose things are a man's.
  const named = (persons.length > 0 ? persons : said).map(({ value, start, end }): Mention => ({
    group: value.group ?? "men",
    start,
    end,
    isSpeaker: false,
  }));
  const isFree = ({ start, end }: { start: number; end: number }) =>
    !entities.some((entity) => entity.type !== "size" && start < entity.end && end > entity.start);
  const find = (pattern: RegExp) =>
    [...folded.matchAll(pattern)]
      .map(({ 0: text, index }) => ({ start: index, end: index + text.trimEnd().length }))
      .filter(isFree);
  const of = (group: AudienceGroup, pattern: RegExp) =>
    find(pattern).map((place): Mention => ({ ...place, group, isSpeaker: false }));
  // "My daughter ... her school": a word for somebody who was named is nobody else.
  const isSomebody = ({ group }: Mention) =>
    named.length === 0 ||
    named.some((mention) => mention.group === group) ||
    present.some(({ value }) => value === group);
  const others = [...of("men", HIM), ...of("women", HER)].filter(isSomebody);
  const alone = find(SPEAKER);
  const isWe = alone.length === 0 && FOR_BOTH.test(folded);
  const places = isWe ? find(WE).slice(0, 1) : alone;
  const own = places.length === 0 ? null : speakersGroup(places, [...named, ...others], { folded, entities, present });
  const speaker = own === null ? [] : places.map((place): Mention => ({ ...place, group: own, isSpeaker: true, isWe }));
  // "I take a ladies' 39", "me (woman)": that says who speaks, and is nobody else.
  const isOfSpeaker = (mention: Mention) =>
    own === mention.group &&
    places.some(({ end }) => end <= mention.start && isPlain(folded.slice(end, mention.start)));
  return [...named.filter((mention) => !isOfSpeaker(mention)), ...others, ...speaker].sort(
    (left, right) => left.start - right.start,
  );
}

/** No clause ends, and nobody else is spoken of, between two places. */
function isPlain(between: string): boolean {
  return (
    between.length <= 24 &&
    !CLAUSE_END.test(between) &&
    !/\b(?:my|our|mein\w*|mon|ma|mi)\b|\b(?:and|und|et|y)\b/.test(between)
  );
}

/** Whose things the shopper wears: as they say, as the talk has it, or as their partner tells. */
function speakersGroup(
  places: { start: number; end: number }[],
  others: Mention[],
  { folded, entities, present }: { folded: string; entities: Entity[]; present: readonly Constraint[] },
): AudienceGroup | null {
  const people = entities.flatMap((entity) => (entity.type === "recipient" && !entity.negated ? [entity] : []));
  const partnerOf = ({ value, start }: (typeof people)[number]) =>
    OWN.test(folded.slice(0, start)) ? (PARTNERS[foldText(value.person)] ?? null) : null;
  const told = people.find(
    (entity) =>
      entity.value.group !== null &&
      partnerOf(entity) === null &&
      places.some(({ end }) => end <= entity.start && isPlain(folded.slice(end, entity.start))),
  );
  if (told) return told.value.group;
  const known =
    present.find(({ said }) => said === SPEAKERS_MARK) ??
    (present.length > 1 ? present.find(({ value }) => !others.some(({ group }) => group === value)) : undefined);
  if (known) return GROUPS.find((group) => group === known.value) ?? null;
  return people.map(partnerOf).find((group) => group !== null) ?? null;
}

/** "My wife"; "pour femme" is a kind of goods. */
const OWN = /\b(?:my|our|mein\w*|unser\w*|mon|ma|notre|mi|nuestr\w+)\s+(?:[\p{L}]+\s+)?$/u;

function isJoined(mentions: Mention[], folded: string): boolean {
  return mentions.slice(1).some((next, at) => {
    const before = mentions[at];
    if (!before || !areJoined(before, next, folded)) return false;
    return FOR.test(folded.slice(0, before.start)) || EACH.test(folded);
  });
}

/** Whom a word is about: whom it leads up to, or else who was spoken of last in its clause; null where that is both. */
function personOf(entity: Entity, mentions: Mention[], folded: string): Mention | null {
  const leads = entity.type === "size" ? LEADS_TO : LEADS_TO_IN_A_PHRASE;
  const ahead = mentions.findIndex(({ start }) => start >= entity.end && leads.test(folded.slice(entity.end, start)));
  if (ahead >= 0 && !areJoined(mentions[ahead], mentions[ahead + 1], folded)) return mentions[ahead] ?? null;
  const at = mentions.findLastIndex(({ start }) => start <= entity.start);
  const before = mentions[at];
  // "My boyfriend and I both need jackets."
  if (!before || before.isWe === true || areJoined(mentions[at - 1], before, folded)) return null;
  return CLAUSE_END.test(folded.slice(before.end, entity.start)) ? null : before;
}

function areJoined(one: Mention | undefined, next: Mention | undefined, folded: string): boolean {
  return (
    one !== undefined && next !== undefined && one.group !== next.group && AND.test(folded.slice(one.end, next.start))
  );
}
