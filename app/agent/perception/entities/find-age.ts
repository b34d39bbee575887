import type { Finding } from "./finding";

const BEFORE =
  /\b(\d{1,2})[\s-]*(?:(?:years?|yrs?|yr|jahre?)[\s-]*(?:olds?|alten?r?s?)|yo|y\/o|jahrige[nrs]?)[\s,-]*(?:[\p{L}'-]+\s){0,2}$/u;
const AFTER =
  /^[\s,(]*(?:(?:who is|who's|is|she is|he is|she's|he's|they are|turning|aged?|der|die|das|ist|wird|qui a|a|de|que tiene|tiene|mit)\s*)*(\d{1,2})(?![\d.,%]|\s?(?:$|€|euros?|dollars?|pairs?))[\s-]*(?:(?:years?|yrs?|ans?|anos?|jahre?)\b|yo\b|y\/o\b)/u;
/** "My daughter is 9": of a child, and of nothing that is measured or sized. */
const CHILD_IS =
  /^\s*(?:who )?(?:is|turns|turned|will be|wird|ist|a|tiene|cumple|va avoir)(?: (?:now|almost|nearly|only|just|about|turning|bald|fast|gerade|bientot|casi))*\s+(\d{1,2})\b(?!\s?[%"'/]|[.,]\d|-|\s?(?:in|inch\w*|cm|kg|lbs?|pounds?|feet|foot|ft|k|km|miles?|minutes?|hours?|pairs?|sizes?|us|uk|eu|€|euros?|dollars?)\b)/u;
const OLDEST_MINOR = 17;
const OLDEST = 99;
/** "For my 6 year old", "für meinen 6-Jährigen": nobody else is named. */
const AGED =
  /\b(?:for|my|our|fur|mein(?:e[nmr]?)?|unser(?:e[nmr]?)?)\s(?:an?\s|my\s|our\s)?((\d{1,2})[\s-]*(?:(?:years?|yrs?)[\s-]*olds?|yo|jahrige[nrs]?))\b/gu;
const OLDEST_CHILD = 12;

/** People of whom nothing but their age is said, in a folded message. */
export function findAgedPeople(folded: string): Finding[] {
  return [...folded.matchAll(AGED)].map(({ 0: whole, 1: person = "", 2: years, index }) => {
    const [age, end] = [Number(years), index + whole.length];
    const group = age <= OLDEST_CHILD ? ("kids" as const) : null;
    return { type: "recipient", value: { person, group, age }, start: end - person.length, end };
  });
}

/** Years of a person named in a folded message: "my 8 year old daughter", "ma fille de 8 ans"; null where it is not said. */
export function findAge(
  folded: string,
  { start, end, isChild }: { start: number; end: number; isChild: boolean },
): number | null {
  const years = isChild ? Number(CHILD_IS.exec(folded.slice(end, end + 40))?.[1]) : 0;
  if (years > 0 && years <= OLDEST_MINOR) return years;
  const match = BEFORE.exec(folded.slice(Math.max(0, start - 40), start)) ?? AFTER.exec(folded.slice(end, end + 40));
  const age = Number(match?.[1]);
  return age > 0 && age <= OLDEST ? age : null;
}
