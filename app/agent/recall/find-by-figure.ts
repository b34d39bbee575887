import { bareWord, stemsOf } from "../perception/phrase-index";
import { tokenize } from "../perception/tokenize";
import type { NamedProduct } from "./find-by-name";

/** What stands behind a figure that names one of several: "7 then", "the 5 inch", "the 12 it is". */
const BEHIND =
  /^(?:[- ]?(?:inch(?:es)?|in|er|liters?|l|mm|cm|ml)\b|"|”)?(?: (?:ones?|version|model))?(?=\s*(?:$|[,.!?;:])| (?:then|it is|please|pls|sounds|for me|dann|bitte|alors|entonces|in|and|und|et|y)\b)/i;
const BEFORE = /(?:^|[,.!?;:]|\b(?:the|das|die|den|der|le|la|el|los|las|take|ok|okay|so|then))\s*$/i;

/** Of two or three that were shown, the one whose title alone has the figure that was said: "7 then" of a 5- and a 7-inch. */
export function findByFigure(text: string, shown: readonly { id: string; title: string }[]): NamedProduct | null {
  if (shown.length < 2) return null;
  for (const { word, start, end } of tokenize(text)) {
    const figure = bareWord(word);
    const isNaming = /^\d{1,4}$/.test(figure) && BEFORE.test(text.slice(0, start)) && BEHIND.test(text.slice(end));
    const [one, another] = isNaming ? shown.filter(({ title }) => stemsOf(title).includes(figure)) : [];
    if (one && !another) return { id: one.id, start, end };
  }
  return null;
}
