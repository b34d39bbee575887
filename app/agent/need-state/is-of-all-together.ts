import { foldText } from "../perception/fold-text";

/** On folded text. "80 for both", "100 all together", "zusammen 60 Euro", "60 euros en tout". */
const TOGETHER = new RegExp(
  [
    String.raw`\bfor (?:both|everything|all (?:of (?:it|them|that)|three|four|that)|(?:the )?(?:two|three|four|lot|both)|(?:the )?whole (?:lot|thing|set|outfit))\b`,
    String.raw`\b(?:all ?together|altogether|togeth?er|combined|in total|total|all[- ]in(?:clusive)?|in all|overall|between (?:them|the two))\b`,
    String.raw`\b(?:zusammen|insgesamt|gesamt|im ganzen|alles in allem|fur (?:alles|beide[sn]?|alle (?:zwei|drei)))\b`,
    String.raw`\b(?:en tout|au total|tout compris|pour (?:tout|les (?:deux|trois)|l'ensemble))\b`,
    String.raw`\b(?:en total|en conjunto|tod[oa] junt[oa]|junt[oa]s|por todo|para todo|(?:por|para|entre) (?:l[oa]s )?(?:dos|tres|ambos|ambas))\b`,
  ].join("|"),
);

/** "60 each": of every one by itself. */
const EACH =
  /^\W*(?:\p{L}+\W+)?(?:each|apiece|per (?:person|pair|item|piece)|jeweils|pro (?:stuck|person|paar)|chacun\w*|cada un[oa]|por persona)\b/u;
const CLAUSE_END = /[,.;:!?](?!\d)/;
/** "100 for a hat, gloves and socks all together": what is bought with it may be told in between. */
const SENTENCE_END = /[.;:!?](?!\d)/;

/** Whether a limit that stands there in a message is for everything together, and not for each: by the words around it. */
export function isOfAllTogether(text: string, { start, end }: { start: number; end: number }): boolean {
  const folded = foldText(text);
  const before = folded.slice(0, start).split(CLAUSE_END).at(-1) ?? "";
  const after = folded.slice(end).split(SENTENCE_END)[0] ?? "";
  return TOGETHER.test(`${before} ${folded.slice(start, end)} ${after}`) && !EACH.test(after);
}
