import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";
import { tokenize } from "../perception/tokenize";

/** Behind the word: "peanut allergy", "lactose intolerant", "nut-free". Before it: "allergic to eggs". On folded text. */
const BEHIND =
  /^[\s-]*(?:(?:and|or|und|oder) [\p{L}]+ )?(?:(?:just|always|really|usually|only|simply) )?(?:allerg(?:y|ies|ic|iker\w*|ie)|intoleran\w*|unvertraglichkeit|(?:makes?|gives?|causes?|leaves?|brings?) (?:me|us|him|her|them|my [\p{L}]+) (?:\w+ )?(?:itch\w*|sneez\w*|sick|ill|hives|rash\w*|blister\w*|sweat\w*|break out|red)|itch(?:es|y)?|scratch(?:es|y)|irritates|bothers|disagrees with|(?:doesn't|does not|don't|do not) agree with|is (?:too )?(?:itchy|scratchy)|juckt|kratzt|vertrage ich nicht|me (?:pica|da alergia)|me gratte|me demange)(?![\p{L}])/u;
const BEFORE =
  /\b(?:allergi\w*|intolerant|intoleran\w+|alergic[oa]|vertrag\w*|react(?: badly)?|get (?:a rash|hives|itchy) from|can'?t (?:wear|do)|cannot (?:wear|stand)|itch(?:y|es)? from|can'?t (?:eat|have|tolerate|stand)|cannot (?:eat|have|tolerate))\s+(?:to |gegen |auf |aux? |a la |a l'|al? |against )?(?:any |all |the )?(?:[\p{L}]+ (?:and|or|und|oder|et|ou|y|o) )?$/u;

/** An allergy refuses what it is named after: the perception with those words denied. */
export function readRefusals(perception: Perception): Perception {
  const folded = foldText(perception.text);
  const isRefused = ({ start, end }: { start: number; end: number }) =>
    BEHIND.test(folded.slice(end)) || BEFORE.test(folded.slice(0, start));
  const refusable = new Set<Entity["type"]>(["attribute", "material", "option", "category"]);
  const entities = perception.entities.map((entity): Entity => {
    if (!refusable.has(entity.type) || entity.negated || !isRefused(entity)) return entity;
    return entity.type === "category" || entity.type === "option"
      ? refuse(entity.text, entity.start)
      : { ...entity, negated: true };
  });
  const words = tokenize(perception.text).filter(
    (token) => perception.terms.includes(token.word) && isRefused(token) && !entities.some(({ start, end }) => token.start < end && token.end > start), // prettier-ignore
  );
  const refused = words.map(({ start, end }) => refuse(perception.text.slice(start, end), start));
  const gone = new Set(words.map(({ word }) => word));
  return {
    ...perception,
    entities: [...entities, ...refused],
    terms: perception.terms.filter((term) => !gone.has(term) && !/^(?:allerg|intoleran)/.test(term)),
  };
}

function refuse(text: string, start: number): Entity {
  return { type: "attribute", value: { name: "word", value: text.toLowerCase() }, text, start, end: start + text.length, negated: true }; // prettier-ignore
}
