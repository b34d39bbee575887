import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import type { Place } from "./cut-by-place";
import { letterSizesIn } from "./letter-sizes";

/** What goes and what comes, each a message with the other side blank: places stay as they are. */
export type Sides = { present: Perception; wanted: Perception };

/** Words between what comes and what goes: "oatmeal instead of teal", "L, not XL", "Plum statt Grün". On folded text. */
const FOR_WHAT_GOES = String.raw`(?:instead of|in place of|in lieu of|rather than|and not|but not|not|anstatt|statt|anstelle von|an ?stelle von|und nicht|nicht|au lieu (?:de|d'|du)|a la place (?:de|d'|du)|plutot que|et pas|pas|en vez de|en lugar de|y no|no)`;
/** Words that weigh what comes against what goes: "rather oatmeal than teal", "plutôt charcoal que teal". */
const WEIGHS = String.raw`(?:rather|sooner|better|nicer|prefer|lieber|besser|eher|plutot|prefere|mieux|mejor|prefiero)`;
const THAN = String.raw`(?:than|over|als|que)`;
const ARTICLE = String.raw`(?:(?:the|that|those|an?|in|of|de|die|der|das|den|dem|le|la|les|l|une?|el|los|las|un[oa]?)[\s'])*`;
const END = /[.,;:!?\n]|$/;

/** Leads to what goes, in a message that says so first: "instead of the teal, oatmeal", "not teal but oatmeal". */
const GOES_FIRST = new RegExp(
  String.raw`^\W*(?:(?:oh|ok|no|sorry|hm+|actually|please|und|et|y)\W+)*${FOR_WHAT_GOES}\s${ARTICLE}`,
  "u",
);
const COMES =
  /[,;:]\s*|\s(?=(?:but|sondern|mais|sino|i|i'?d|i'?ll|take|give|get|put|make|nehm\w*|nimm|ich|lieber|bitte|je|mets|mettez|prefiero|quiero|pon\w*|mejor|por favor|please)\b)/;
const COMES_FIRST = new RegExp(String.raw`[\s,]+${FOR_WHAT_GOES}\s${ARTICLE}`, "gu");
const WEIGHED = new RegExp(String.raw`\b${WEIGHS}\s(?:.{1,40}?\s)?${THAN}\s${ARTICLE}`, "u");

/** A contrast in a message, where each of its sides names a choice ("teal", "L", "the $50 one"); else null. */
export function contrastOf(perception: Perception): Sides | null {
  const folded = foldText(perception.text);
  if (folded.length !== perception.text.length) return null;
  return goesFirst(perception, folded) ?? comesFirst(perception, folded) ?? null;
}

function goesFirst(perception: Perception, folded: string): Sides | null {
  const lead = GOES_FIRST.exec(folded);
  const rest = lead && folded.slice(lead[0].length);
  const cut = rest && COMES.exec(rest);
  return lead && cut && isContrast(lead[0], perception)
    ? sidesOf(perception, { start: 0, end: lead[0].length + cut.index })
    : null;
}

function comesFirst(perception: Perception, folded: string): Sides | null {
  const weighed = WEIGHED.exec(folded);
  const found = [...(weighed ? [weighed] : []), ...folded.matchAll(COMES_FIRST)];
  for (const { 0: said, index } of found) {
    if (!isContrast(said, perception)) continue;
    // Of "rather oatmeal than teal" only what stands behind "than" goes.
    const than = said.search(new RegExp(String.raw`\s${THAN}\s`, "u"));
    const start = index + Math.max(0, than);
    const from = index + said.length;
    const end = from + (END.exec(folded.slice(from))?.index ?? 0);
    const sides = sidesOf(perception, { start, end });
    if (sides) return sides;
  }
  return null;
}

/** "No" takes back in English what it sets against in Spanish: "no teal, oatmeal". */
function isContrast(said: string, { language }: Perception): boolean {
  return language === "es" || !/(?<!\p{L})no\s/u.test(said);
}

function sidesOf(perception: Perception, going: Place): Sides | null {
  const { text, entities } = perception;
  const isGoing = ({ start, end }: Place) => start >= going.start && end <= going.end;
  const present = {
    ...perception,
    text: " ".repeat(going.start) + text.slice(going.start, going.end) + " ".repeat(text.length - going.end),
    entities: entities.filter(isGoing).map((entity) => ({ ...entity, negated: false })),
  };
  const wanted = {
    ...perception,
    text: text.slice(0, going.start) + " ".repeat(going.end - going.start) + text.slice(going.end),
    entities: entities.filter((entity) => !isGoing(entity)),
  };
  return namesChoice(present) && namesChoice(wanted) ? { present, wanted } : null;
}

const CHOICES = new Set(["color", "size", "option", "category", "product"]);

function namesChoice({ text, entities }: Perception): boolean {
  return (
    entities.some(({ type, negated }) => !negated && CHOICES.has(type)) ||
    letterSizesIn(text).length > 0 ||
    /(?<![\p{L}\d])\d{1,3}(?:[.,]5)?(?![\p{L}\d])/u.test(text)
  );
}
