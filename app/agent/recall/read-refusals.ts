import { conceptOfPhrase } from "../perception/concept-index";
import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";
import { tokenize, type Token } from "../perception/tokenize";

/** Behind the word: "peanut allergy", "lactose intolerant", "nut-free". Before it: "allergic to eggs". On folded text. */
const BEHIND =
  /^[\s-]*(?:(?:and|or|und|oder) [\p{L}]+ )?(?:(?:just|always|really|usually|only|simply) )?(?:allerg(?:y|ies|ic|iker\w*|ie)|intoleran\w*|unvertraglichkeit|(?:makes?|gives?|causes?|leaves?|brings?) (?:me|us|him|her|them|my [\p{L}]+) (?:\w+ )?(?:itch\w*|sneez\w*|sick|ill|hives|rash\w*|blister\w*|sweat\w*|break out|red|jitter\w*|nervous|anxious|shak\w+|dizzy|nause\w+|queasy|wired|bloat\w*|headaches?|heartburn|cramps?|migraines?|the (?:jitters|shakes))|keeps? (?:me|us|him|her|them) (?:up|awake)|upsets? my (?:stomach|tummy|gut)|is (?:not|no good) for me|isn't for me|itch(?:es|y)?|scratch(?:es|y)|irritates|bothers|disagrees with|(?:doesn't|does not|don't|do not) agree with|is (?:too )?(?:itchy|scratchy)|juckt|kratzt|(?:vertrage|ertrage) ich nicht|macht mich (?:nervos|zappelig|krank)|me (?:pone|ponen) nervios[oa]|m'enerve|me rend (?:nerveu\w+|malade)|me (?:pica|da alergia)|me gratte|me demange)(?![\p{L}])/u;
const BEFORE =
  /\b(?:allergi\w*|intolerant|intoleran\w+|alergic[oa]|vertrag\w*|react(?: badly)?|get (?:a rash|hives|itchy|jittery|sick|ill|headaches?|cramps?) from|(?:don'?t|do not) (?:do well with|get on with|get along with|tolerate|digest)|sensitive to|can'?t (?:handle|digest)|stay(?:ing)? (?:away from|off)|trying to (?:avoid|cut out)|can'?t (?:wear|do)|cannot (?:wear|stand)|itch(?:y|es)? from|can'?t (?:eat|have|tolerate|stand)|cannot (?:eat|have|tolerate))\s+(?:to |gegen |auf |aux? |a la |a l'|al? |against )?(?:any |all |the )?(?:[\p{L}]+ (?:and|or|und|oder|et|ou|y|o) )?$/u;

/** "She has enough socks": what there is enough of is not wanted besides. */
const ENOUGH =
  /\b(?:has|have|got|owns?|hat|habe|haben|hast|a|ai|tiene|tengo) (?:more than )?(?:enough|plenty of|too many|so many|tons of|loads of|genug|zu viele|assez de|trop de|bastantes|demasiad[oa]s|suficientes) $/;

/** "Skip the socks", "no need for a hat": right before what is not wanted. */
const SKIPPED =
  /\b(?:skip|leave out|spare me|no need (?:for|of)|doesn'?t need|don'?t need|not interested in|brauch\w* (?:er |sie |ich )?keine?n?|pas besoin d(?:e|')|no necesit\w+) ?(?:any |the |more |de |l[ao]s? |el )?$/;
/** "Kleidung lieber nicht", "reloj ya tiene", "des chaussures, elle en a deja": right behind it. */
const DECLINED =
  /^,?\s*(?:(?:lieber|besser|eher|bitte) nicht|(?:hat|habe|haben) (?:er|sie|ich|wir) (?:\p{L}+ )?(?:schon|bereits)|ya (?:tiene|tengo|tenemos|tienen)|(?:il|elle|j'|on) ?en (?:a|ai) deja|mejor no|plutot pas|surtout pas)(?![\p{L}])/u;

/** "He has a belt already", "une montre, il en a deja une": what somebody has is not wanted besides. */
const HAS = /\b(?:has|have|had|got|owns?|hat|haben|habe|besitzt|possede|tiene|tengo|il a|elle a|j'ai)\b[^.,;!?]{0,24}$/;
const ALREADY = /\b(?:already|schon|bereits|deja|ya)\b/;
const ALREADY_BEHIND = /^\s*(?:one )?(?:already|schon|bereits|deja|ya)\b/;

function isHadAlready(folded: string, { start, end }: { start: number; end: number }): boolean {
  const clause =
    folded
      .slice(0, start)
      .split(/[.,;!?]/)
      .at(-1) ?? "";
  return HAS.test(clause) && (ALREADY.test(clause) || ALREADY_BEHIND.test(folded.slice(end)));
}

/** "He's got a watch and a headlamp", while it is open what it should be: all that a message says. On folded text. */
const OWNS =
  /^\W*(?:(?:but|and|well|oh|actually|btw|though|so)\W+)*(?:(?:he|she)(?:'s| has)(?: got| also got)?|(?:i|they|we)(?:'ve| have)(?: got)?|(?:he|she) owns|(?:i|they|we) own|(?:er|sie) hat|(?:il|elle) a|(?:el|ella) tiene) (?!to\b|been\b|no\b)(?!.*\b(?:want|need|like|love|looking|hate|prefer)\w*\b)[^?]*$/;

/** An allergy refuses what it is named after: the perception with those words denied. */
export function readRefusals(perception: Perception, isOpen = false): Perception {
  const folded = foldText(perception.text);
  const ownsAll = isOpen && OWNS.test(folded);
  const isRefused = ({ start, end }: { start: number; end: number }) =>
    ownsAll ||
    BEHIND.test(folded.slice(end)) ||
    BEFORE.test(folded.slice(0, start)) ||
    ENOUGH.test(folded.slice(0, start)) ||
    SKIPPED.test(folded.slice(0, start)) ||
    DECLINED.test(folded.slice(end)) ||
    isHadAlready(folded, { start, end });
  const refusable = new Set<Entity["type"]>(["attribute", "material", "option", "category"]);
  const entities = perception.entities.map((entity): Entity => {
    const without = freeOf(entity);
    if (without !== null) return without;
    // "Protein without whey": of what is wanted just that sort is not.
    if (entity.type === "category" && entity.negated && perception.entities.some((other) => isWantedToo(other, entity)))
      return refuse(entity.text, entity.start);
    if (!refusable.has(entity.type) || entity.negated || !isRefused(entity)) return entity;
    if (ownsAll && entity.type !== "category") return entity;
    return entity.type === "category" || entity.type === "option"
      ? refuse(entity.text, entity.start)
      : { ...entity, negated: true };
  });
  const words = tokenize(perception.text).filter(
    (token) =>
      !ownsAll &&
      perception.terms.includes(token.word) &&
      isRefused(token) &&
      !entities.some(({ start, end }) => token.start < end && token.end > start),
  );
  const refused = words.map(({ start, end }) => refuse(perception.text.slice(start, end), start));
  const joined = tokenize(perception.text).flatMap((token) =>
    perception.terms.includes(token.word) ? (freeOfJoined(token, perception.text) ?? []) : [],
  );
  const gone = new Set([...words.map(({ word }) => word), ...joined.map(({ text }) => foldText(text))]);
  return {
    ...perception,
    entities: [...entities, ...refused, ...joined],
    terms: perception.terms.filter((term) => !gone.has(term) && !/^(?:allerg|intoleran)/.test(term)),
  };
}

function isWantedToo(other: Entity, { value, text }: Entity): boolean {
  return other.type === "category" && !other.negated && other.value === value && other.text !== text;
}

/** "Caffeine-free" refuses caffeine, where that is a property by itself; what the shop lists as gluten free is one of its own. */
function freeOf(entity: Entity): Entity | null {
  const word = /^(.+?)[\s-]free$/i.exec(entity.text)?.[1];
  if (entity.type !== "attribute" || entity.negated || word === undefined) return null;
  const concept = conceptOfPhrase(word);
  if (concept?.kind !== "attribute" || conceptOfPhrase(entity.text) !== null) return null;
  return { ...entity, value: { name: "attribute", value: concept.name }, negated: true };
}

/** "Koffeinfreie" in one word. */
function freeOfJoined({ word, start, end }: Token, text: string): Entity | null {
  const concept = conceptOfPhrase(/^(.{4,}?)frei(?:e[mnrs]?)?$/.exec(word)?.[1] ?? "");
  if (concept?.kind !== "attribute") return null;
  return {
    type: "attribute",
    value: { name: "attribute", value: concept.name },
    text: text.slice(start, end),
    start,
    end,
    negated: true,
  };
}

function refuse(text: string, start: number): Entity {
  return {
    type: "attribute",
    value: { name: "word", value: text.toLowerCase() },
    text,
    start,
    end: start + text.length,
    negated: true,
  };
}
