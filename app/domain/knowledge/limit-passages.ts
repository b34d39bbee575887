import type { IndexedPassage } from "~/ports/knowledge-index";
import { findLastDay } from "./find-last-day";
import type { Section } from "./html-to-sections";

/**
 * Passages with the last day that they hold for, where they name one. A sentence that names one stands apart, so that the rest
 * of its section outlives it; with it goes its whole line where it speaks of what stands before it ("Valid until ..."). A
 * heading that names one limits all that is under it.
 */
export function limitPassages(sections: Section[], writtenOn: string): IndexedPassage[] {
  return sections.flatMap(({ heading, text }) => {
    const ofHeading = heading === null ? null : findLastDay(heading, writtenOn);
    if (ofHeading !== null) return [{ heading, text, validUntil: ofHeading }];

    const parts: IndexedPassage[] = [];
    const add = (part: string, validUntil: string | null, gap: string) => {
      const last = parts.at(-1);
      if (last?.validUntil === validUntil) last.text += gap + part;
      else parts.push({ heading, text: part, validUntil });
    };
    for (const line of text.split("\n")) {
      const sentences = line.split(SENTENCE_END).map((words) => ({ words, until: findLastDay(words, writtenOn) }));
      const ofLine = sentences.find(({ words, until }) => until !== null && SPEAKS_OF_BEFORE.test(words));
      if (ofLine) add(line, ofLine.until, "\n");
      else
        sentences.forEach(({ words, until }, at) => {
          add(words, until, at === 0 ? "\n" : " ");
        });
    }
    return parts;
  });
}

/** Not after a figure: "30. November" is one day. */
const SENTENCE_END = /(?<=[^\d\s][.!?])\s+/u;
const SPEAKS_OF_BEFORE =
  /^(?:valid|good|ends?|expires?|this|it|they|these|the (?:offer|sale|promotion|code|price)|only|offer|g[uü]ltig|dies|das|sie|es|die aktion|valable|valide|cette|ce|l'offre|v[aá]lid[oa]|est[ea]|la oferta)(?![\p{L}])/iu;
