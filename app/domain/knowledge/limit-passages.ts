import type { IndexedPassage } from "~/ports/knowledge-index";
import { findLastDay } from "./find-last-day";
import type { Section } from "./html-to-sections";

/**
 * Passages with the last day that they hold for, where they name one. A line that names one stands alone, so that the rest of
 * its section outlives it; a heading that names one limits all that is under it.
 */
export function limitPassages(sections: Section[], writtenOn: string): IndexedPassage[] {
  return sections.flatMap(({ heading, text }) => {
    const ofHeading = heading === null ? null : findLastDay(heading, writtenOn);
    if (ofHeading !== null) return [{ heading, text, validUntil: ofHeading }];

    const parts: IndexedPassage[] = [];
    for (const line of text.split("\n")) {
      const validUntil = findLastDay(line, writtenOn);
      const last = parts.at(-1);
      if (last?.validUntil === validUntil) last.text += `\n${line}`;
      else parts.push({ heading, text: line, validUntil });
    }
    return parts;
  });
}
