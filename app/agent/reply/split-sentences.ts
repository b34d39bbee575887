/**
 * Sentences of a text, trimmed, list marks taken off. Splits after . ! ? … when a space and then a letter, digit, quote or slot follows, not after
 * common abbreviations, and at line ends.
 */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => splitLine(line))
    .map((sentence) => sentence.trim().replace(BULLET, ""))
    .filter((sentence) => sentence !== "");
}

/** A list item is quoted as a sentence, without its mark. */
const BULLET = /^[-–•*]\s+/;

const ABBREVIATION = /(?:^|\s)(?:e\.g|i\.e|etc|approx|ca|z\.\s?B|bzw|inkl|Nr|no|vs|St|a\.m|p\.m|Dr|Mr|Mrs|Ms)\.$/i;

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?…]+["”»)]*(?=\s+[\p{L}\p{N}"“«¿¡({])/gu)) {
    const end = match.index + match[0].length;
    const sentence = line.slice(start, end);
    if (ABBREVIATION.test(sentence)) continue;

    sentences.push(sentence);
    start = end;
  }
  sentences.push(line.slice(start));
  return sentences;
}
