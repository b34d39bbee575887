import { foldText } from "../perception/fold-text";

/** Where and by whom things are made: only a page that speaks of it answers that, whatever words it shares with others. */
const MAKING =
  /\b(?:where|in which country|who)\b.{0,40}\b(?:made|produced|manufactured|sewn|make (?:them|these|those|it))\b|\b(?:workers?|labou?r|factor(?:y|ies)|sweatshops?)\b|\bwo\b.{0,40}\b(?:hergestellt|produziert|gemacht|genaht)\b|\b(?:arbeiter\w*|fabrik\w*)\b|\b(?:ou|dans quel pays)\b.{0,40}\b(?:fabrique\w*|produit\w*|cousu\w*)\b|\b(?:ouvriers?|usines?)\b|\bdonde\b.{0,40}\b(?:hech[oa]s?|fabrica\w*|produc\w*)\b|\b(?:obreros?|trabajadores|fabricas?)\b/;

/** Whether a question, or a page, is about where and by whom things are made. */
export function isAboutMaking(text: string): boolean {
  return MAKING.test(foldText(text));
}
