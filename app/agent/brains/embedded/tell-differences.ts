import type { CatalogDocument } from "~/ports/catalog-search";
import { askedLabels } from "../../attributes/find-asked-attribute";
import { foldText } from "../../perception/fold-text";
import { stemsOf } from "../../perception/phrase-index";
import { describeAttribute } from "../../reply/describe-attribute";
import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";

const MAX_TOLD = 3;
/** Longer than this, a value is a text for the table. */
const MAX_LENGTH = 40;
/** Listed of nearly everything, and no reason to take one or the other. */
const NOT_TELLING = /\b(?:care|notes?|guide|gender|sku|barcode)\b/;
/** "Besides the length", "apart from maps": what is known already. On folded text. */
const KNOWN =
  /\b(?:besides?|apart from|except(?: for)?|other than|aside from|ausser|abgesehen von|neben|a part|hormis|sauf|en dehors d\p{L}*|aparte de|ademas de|excepto|salvo)\b(.*)$/u;

/** Of two that stand side by side: what the shop lists of each where they differ, what was asked about first. */
export async function tellDifferences(productIds: string[], context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const documents = productIds.flatMap((id) => desk.evidence.documents.get(id) ?? []);
  const [left, right] = documents;
  if (!left || !right || documents.length > 2) return;

  const names = findDifferences(left, right, situation.perception.text).slice(0, MAX_TOLD);
  for (const { id, attributes } of names.length > 0 ? [left, right] : []) {
    const facts = names.filter((name) => attributes[name] !== undefined).map((name) => slot.attribute(id, name));
    if (facts.length > 0) await voice.say("compare.of", { title: slot.title(id), facts: facts.join(", ") });
  }
}

/** The attributes by which two products differ, the most telling first. */
export function findDifferences(left: CatalogDocument, right: CatalogDocument, question: string): string[] {
  const known = KNOWN.exec(foldText(question))?.[1] ?? "";
  const isKnown = (label: string) =>
    askedLabels(known).includes(label) || stemsOf(label).some((own) => stemsOf(known).includes(own));
  const asked = askedLabels(known === "" ? question : foldText(question).replace(known, ""));

  const rank = (name: string) => {
    const values = [left, right].map(({ attributes }) => attributes[name]);
    const [own, other] = values.map((value) => describeAttribute(name, value ?? []));
    if (asked.includes(own?.label ?? "")) return 0;
    // What one of them has and the other one is said not to have; then figures; then words; then what only one of them lists.
    if (values.includes(undefined)) return 4;
    if (own?.flag !== null && other?.flag !== null) return 1;
    return values.every((value) => /\d/.test(value?.join() ?? "")) ? 2 : 3;
  };
  const texts = ({ attributes }: CatalogDocument, name: string) => attributes[name]?.join(", ") ?? "";
  return [...new Set([...Object.keys(left.attributes), ...Object.keys(right.attributes)])]
    .filter((name) => texts(left, name) !== texts(right, name))
    .filter((name) => Math.max(texts(left, name).length, texts(right, name).length) <= MAX_LENGTH)
    .filter((name) => {
      const { label } = describeAttribute(name, []);
      return !NOT_TELLING.test(label) && !isKnown(label);
    })
    .map((name) => ({ name, rank: rank(name) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ name }) => name);
}
