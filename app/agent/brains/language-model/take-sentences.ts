import { splitSentences } from "../../reply/split-sentences";

/** An end of a sentence that something follows; CJK marks end one by themselves. */
const END = /[.!?…]+["”»)]*(?=\s+[\p{L}\p{N}"“«¿¡({*])|[。！？]+|\n+/gu;
const ABBREVIATION = /(?:^|\s)(?:e\.g|i\.e|etc|approx|ca|z\.\s?B|bzw|inkl|Nr|no|vs|St|Dr|Mr|Mrs|Ms)\.$/i;

/** Splits what has streamed so far into whole sentences and what is not yet one. Marks of lists and emphasis are taken off. */
export function takeSentences(buffer: string): { sentences: string[]; rest: string } {
  let end = 0;
  for (const match of buffer.matchAll(END)) {
    const upTo = match.index + match[0].length;
    const part = buffer.slice(end, upTo);
    if (isOpen(part) || ABBREVIATION.test(part.trimEnd())) continue;
    end = upTo;
  }
  return { sentences: toSentences(buffer.slice(0, end)), rest: buffer.slice(end) };
}

/** The same for text that nothing follows any more. */
export function toSentences(text: string): string[] {
  const plain = text
    .replace(/^[ \t]*(?:#{1,6}|[-–•*]|\d{1,2}[.)])[ \t]+/gm, "")
    .replace(/\*\*|__|`/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return splitSentences(plain).filter((sentence) => /\p{L}/u.test(sentence));
}

/** A slot that has begun and not ended. */
function isOpen(text: string): boolean {
  return text.lastIndexOf("{{") > text.lastIndexOf("}}");
}
