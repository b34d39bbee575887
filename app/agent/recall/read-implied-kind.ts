import { foldText } from "../perception/fold-text";
import { EVERYDAY_NEEDS } from "../perception/lexicons/everyday-needs";
import type { Entity, Perception } from "../perception/perception";

/** "36DD", "34 C": nothing else is sized so. */
const BRA_SIZE = /(?<![\p{L}\d])(2[68]|3[02468]|4[0246])\s?(aa|a|b|c|d{1,3}|e|f|g)(?![\p{L}\d])/iu;
const SPEAKS_OF_BRAS =
  /\b(?:bras?|bust|boobs?|breasts?|cups?|bounc\w*|band|bh|soutien\S*|poitrine|sujetador\w*|pecho)\b/i;
/** "A good first pair", where no word says of what, is one of shoes. */
const PAIR = /\b(?:first|new|good|decent|cheap|vegan|waterproof) pair\b(?! of\b)/i;
/** A kind of thing that a message wishes for without a word for it: what is sized, paired or warmed so. */
export function readImpliedKind(perception: Perception): Perception {
  const { entities, intents, text } = perception;
  // "Add the high support in black 34C" is that one.
  const isDone = intents.some(({ name, confidence }) => name === "add_to_cart" && confidence >= 0.5);
  if (isDone) return perception;
  const needed = ofNeed(perception);
  // "And the head?" is all of the message: what is learnt hears a size in it.
  if (needed !== null)
    return ALL_OF_PART.test(foldText(perception.text))
      ? { ...needed, intents: [{ name: "find_product", confidence: 0.9 }] }
      : needed;
  if (entities.some(isThing)) return perception;
  return ofBra(perception) ?? of(perception, PAIR.exec(text), "shoe") ?? perception;
}

const ALL_OF_PART =
  /^\W*(?:[\p{L}']+\W+){0,4}(?:the|my|his|her|their) (?:feet|toes|head|hands|fingers|legs|ears|neck)(?: first| then| now)?\W*$/u;

/** "My hands are always freezing": what serves it, unless a thing is named beside that. Folded text is as long as what was written. */
function ofNeed(perception: Perception): Perception | null {
  const folded = foldText(perception.text);
  for (const { told, kind, wish } of EVERYDAY_NEEDS) {
    const match = told.exec(folded);
    const isBeside = ({ start, end }: Entity) =>
      match !== null && (start < match.index || end > match.index + match[0].length);
    if (match !== null && !perception.entities.some((entity) => isThing(entity) && isBeside(entity)))
      return of(wish === undefined ? perception : withWish(perception, match, wish), match, kind);
  }
  return null;
}

/** What eases it ranks: nothing is promised of it. */
function withWish(perception: Perception, match: RegExpExecArray, wish: string): Perception {
  const [start, end] = [match.index, match.index + match[0].length];
  const liked: Entity = {
    ...{ type: "attribute", value: { name: "use", value: wish } },
    ...{ text: perception.text.slice(start, end), start, end, negated: false },
  };
  return { ...perception, entities: [...perception.entities, liked] };
}

function isThing({ type }: Entity): boolean {
  return type === "category" || type === "product";
}

function ofBra(perception: Perception): Perception | null {
  const match = BRA_SIZE.exec(perception.text);
  // "30F" is a runner of thirty, or the weather, unless something is said of bras.
  const isSure = match !== null && (/^(?:b|c|d+|aa)$/i.test(match[2] ?? "") || SPEAKS_OF_BRAS.test(perception.text));
  if (!isSure) return null;
  const place = { text: match[0], start: match.index, end: match.index + match[0].length, negated: false };
  const isFree = perception.entities.every(({ start, end }) => end <= place.start || start >= place.end);
  const size: Entity = {
    type: "size",
    value: { size: match[0].replace(/\s/g, "").toUpperCase(), upTo: null, system: null },
    ...place,
  };
  const sized = isFree ? { ...perception, entities: [...perception.entities, size] } : perception;
  return of(sized, match, "bra");
}

function of(perception: Perception, match: RegExpExecArray | null, kind: string): Perception | null {
  if (match === null) return null;
  const place = { text: match[0], start: match.index, end: match.index + match[0].length, negated: false };
  const added: Entity = { type: "category", value: kind, ...place };
  // "My fingers go white", "j'ai les mains gelées": no color, and no gels.
  const others = perception.entities.filter(
    ({ type, start, end }) => (type !== "color" && type !== "category") || start < place.start || end > place.end,
  );
  return { ...perception, entities: [...others, added].sort((left, right) => left.start - right.start) };
}
