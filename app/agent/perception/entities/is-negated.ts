const BEFORE =
  /(\b(?:not|no|non|without|w\/o|except|avoid|avoiding|nor|isn'?t|aren'?t|(?:don'?t|doesn'?t|do not|does not) (?:want|like|need|tolerate|eat|drink)|(?:can'?t|cannot|can not|won'?t) (?:have|eat|drink|stand|take|tolerate|wear|digest)|doesn'?t (?:have|contain)|anything but|nothing (?:in|with|made of|from|by)|hate|dislike|free (?:of|from)|allergic to|instead of|rather than|kein(?:e|en|er|em)?|ohne|nicht|sans|pas(?: de| d')?|aucune?|sin|nada de|que no sea|tout sauf|alles ausser|todo menos)\b)([\s\w']{0,18})$/;
/** "but", a comma and the like end what a "not" reaches. */
const BREAK = /[,.;!?]|\b(?:but|aber|mais|pero|instead|sondern|just|only|and i|ich)\b/;
const FREE_AFTER = /^[\s-]?(?:free|frei|less)\b/;
/** "no problem", "not sure", "why not": these deny nothing. */
const IDIOM = /\b(?:no problem|not sure|why not|not only|no worries|no rush|no idea|if not|or not)\b/g;

/** Whether the words around a span deny it: "not leather", "without caffeine", "latex-free". */
export function isNegated(folded: string, start: number, end: number): boolean {
  if (FREE_AFTER.test(folded.slice(end))) return true;

  const before = folded.slice(Math.max(0, start - 40), start).replace(IDIOM, (idiom) => " ".repeat(idiom.length));
  const match = BEFORE.exec(before);
  return match !== null && !BREAK.test(match[2] ?? "");
}
