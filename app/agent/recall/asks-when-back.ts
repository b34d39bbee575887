import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "When do you get more in?", "any idea when they're back?": on folded text. */
const WHEN_BACK =
  /\b(?:when|any idea|how (?:soon|long)|will|are|do you know)\b.{0,30}\b(?:back|more|again|restock\w*|new ones?)\b.{0,12}\b(?:in|stock|available|coming)\b|\bwhen (?:they're|they are|it's|it is|will (?:it|they) be|are they|is it) back\b|\brestock\w*\b|\bwann\b.{0,30}\b(?:wieder|nachschub|neue)\b|\bquand\b.{0,30}\b(?:retour|de nouveau|reappro\w*|remis)\b|\bcuando\b.{0,30}\b(?:vuelv\w+|habra|repon\w+|otra vez)\b/;

/** Whether a message asks when something that is sold out can be had again. */
export function asksWhenBack({ text }: Pick<Perception, "text">): boolean {
  return WHEN_BACK.test(foldText(text));
}
