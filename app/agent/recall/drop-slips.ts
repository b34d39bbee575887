import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";

/** What stands between a slip and what was meant: "size 9, no sorry 9.5", "in black, I mean navy". On folded text. */
const SLIP =
  /^[\s,.;:!…-]*(?:(?:oh|ah|um+|uh+|er+|erm|hm+|a+r+gh+|ugh|gah|oops|whoops|ups|damn|shit|ok|well|aber|ach|mist|ah non|zut|ay|uy|vaya)[\s,.!…-]+)*(?:no[,!.\s]+(?:sorry|wait|actually|make|i mean|rather|scratch)|no[,!.]|nope|wait|sorry|actually|scratch that|strike that|correction|i mean(?:t)?|or rather|rather|make (?:that|it)|better|nein|quatsch|moment|halt|ich mein(?:e|te)|besser|doch lieber|lieber|sorry|non|pardon|attendez|plutot|enfin|je veux dire|perdon|digo|mejor|espera|quiero decir)(?![\p{L}])[^\d]{0,24}$/u;
const MEANT_FIGURE =
  /^(.{0,48}?)(?<![\d.,$€£])(\d{1,2}(?:[.,]5)?)(?![\d%]|[.,]\d|\s?(?:miles?|km|hours?|pairs?|days?|usd|dollars?|euros?|x\b))/u;
const CHOICES = new Set<Entity["type"]>(["color", "size", "option", "quantity"]);

/**
 * A message without what its own next words take back: of "size 9, no sorry 9.5" only the 9.5 was meant. What was slipped is
 * blank in the text, so that places stay as they are.
 */
export function dropSlips(perception: Perception): Perception {
  const { text, entities } = perception;
  const folded = foldText(text);
  if (folded.length !== text.length) return perception;

  const slips = entities.flatMap((entity): Slip[] => {
    if (entity.negated || !CHOICES.has(entity.type)) return [];
    // The "no" of the slip was heard as refusing what is meant.
    const next = entities.find(({ type, start }) => type === entity.type && start >= entity.end);
    if (next) return SLIP.test(folded.slice(entity.end, next.start)) ? [{ slipped: entity, meant: next }] : [];
    const meant = entity.type === "size" ? meantSize(entity, folded, text) : null;
    return meant ? [{ slipped: entity, meant }] : [];
  });
  if (slips.length === 0) return perception;

  const isGone = (entity: Entity) =>
    slips.some(
      ({ slipped, meant }) =>
        slipped === entity || (entity !== meant && entity.start < meant.end && entity.end > meant.start),
    );
  const meant = new Set(slips.map((slip) => slip.meant).filter((entity) => !isGone(entity)));
  const said = entities.filter((entity) => !isGone(entity) && !meant.has(entity));
  const added = [...meant].map((entity) => ({ ...entity, negated: false }));
  return {
    ...perception,
    text: slips.reduce((left, { slipped, meant }) => blank(left, slipped.start, meant.start), text),
    entities: [...said, ...added].sort((left, right) => left.start - right.start),
    cues: { ...perception.cues, correction: false },
  };
}

type Slip = { slipped: Entity; meant: Entity };

/** "9, no sorry 9.5": the bare figure behind the slip is a size as well. */
function meantSize(entity: Extract<Entity, { type: "size" }>, folded: string, text: string): Entity | null {
  const [whole, gap = "", figure = ""] = MEANT_FIGURE.exec(folded.slice(entity.end)) ?? [];
  if (whole === undefined || !SLIP.test(gap)) return null;
  const start = entity.end + gap.length;
  const end = start + figure.length;
  return {
    ...entity,
    start,
    end,
    text: text.slice(start, end),
    value: { ...entity.value, size: figure.replace(",", "."), upTo: null },
  };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
