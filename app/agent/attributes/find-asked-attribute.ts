import { foldText } from "../perception/fold-text";
import { describeAttribute } from "../reply/describe-attribute";
import { stemsOf } from "../perception/phrase-index";
import { ATTRIBUTE_WORDS } from "./attribute-words";

/** The English labels that a question asks for ("how heavy is it?" -> weight), the most special first. */
export function askedLabels(text: string): string[] {
  const folded = foldText(text);
  return ATTRIBUTE_WORDS.filter(({ asked }) => asked.test(folded)).map(({ names }) => names.en);
}

/** Which of a product's own attributes a question asks for, or null. */
export function findAskedAttribute(text: string, names: string[]): string | null {
  const labels = names.map((name) => ({ name, stems: stemsOf(describeAttribute(name, []).label) }));
  for (const asked of askedLabels(text)) {
    const wanted = stemsOf(asked);
    const own = labels.find(({ stems }) => wanted.every((word) => stems.includes(word)));
    if (own) return own.name;
  }
  const said = stemsOf(text);
  return labels.find(({ stems }) => stems.length > 0 && stems.every((word) => said.includes(word)))?.name ?? null;
}
