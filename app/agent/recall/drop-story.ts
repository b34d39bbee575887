import { conceptOfPhrase } from "../perception/concept-index";
import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";

/** Where one thing that is told ends and the next begins. On folded text. */
const CLAUSE =
  /[.;!?]+\s*|,\s*(?=(?:i|i'm|i've|my|we|it|they|so|do|does|what|which|any|can|could|need|looking|please)\b)|\s(?:and|but|so)\s(?=(?:i|i'm|i've|my|we|it|they|he|she|what|which|do|does|can)\b)/g;
/** What somebody does, has or suffers: no wish. */
const TELLS =
  /^\W*(?:(?:so|hi|hey|hello|well|ok|and|but|because|since|when|whenever|the)\W+)*(?:i|i'm|i've|ive|im|we|we've|my|our|mine|they|it|he|she|his|her)\b/;
const WISHES =
  /\b(?:want|need|needed|(?:i|we|would|'d) (?:really )?like|love|prefer|looking|look for|searching|wish|buy|get|size|sized|wear|take|takes|wears|fit|a men'?s|a women'?s|hate|can'?t|cannot|don'?t|allerg\w*|only|usually|would)\b/;
const ASKS =
  /\?|\b(?:what|which|any|anything|something|recommend\w*|suggest\w*|need|want|looking for|show me|find me|do you (?:have|sell)|can you|help)\b/;
const OF_LOOKS = new Set<Entity["type"]>(["color", "option", "material"]);
/** "Every long downhill": what somebody's size is has a figure or a letter. */
const ADJECTIVE = /^(?:long|short|regular|tall|petite)$/i;

/**
 * "My toenails go black, do I need other shoes?", "my old cotton shirts chafe, what do you suggest?": what is told of how it is
 * says nothing of how the new thing should be. What it is of, and what it is for, still does.
 */
export function dropStory(perception: Perception): Perception {
  const folded = foldText(perception.text);
  if (folded.length !== perception.text.length) return perception;
  const clauses = clausesOf(folded);
  const told = clauses.filter(({ text }) => TELLS.test(text) && !WISHES.test(text) && !ASKS.test(text));
  const isAsked = clauses.some((clause) => !told.includes(clause) && ASKS.test(clause.text));
  if (told.length === 0 || !isAsked) return perception;
  const isTold = ({ start, end }: Entity) => told.some((clause) => start >= clause.start && end <= clause.end);
  const isOfLooks = (entity: Entity) =>
    OF_LOOKS.has(entity.type) ||
    (entity.type === "size" && ADJECTIVE.test(entity.text)) ||
    (entity.type === "attribute" && conceptOfPhrase(entity.text)?.kind === "material");
  const entities = perception.entities.filter((entity) => entity.negated || !isTold(entity) || !isOfLooks(entity));
  return entities.length === perception.entities.length ? perception : { ...perception, entities };
}

function clausesOf(folded: string): { text: string; start: number; end: number }[] {
  const ends = [...folded.matchAll(CLAUSE)].map(({ 0: sign, index }) => index + (/\S/.test(sign) ? 1 : 0));
  const borders = [0, ...ends, folded.length];
  return borders
    .slice(1)
    .map((end, at) => ({ start: borders[at] ?? 0, end, text: folded.slice(borders[at] ?? 0, end) }))
    .filter(({ text }) => text.trim() !== "");
}
