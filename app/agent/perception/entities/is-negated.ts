/** Words that deny what follows them. */
const DENIAL =
  /\b(?:not|no|non|(?:absolutely|strictly|with|has|have|contains?|containing|want|need|got) zero|without|w\/o|except|avoid|avoiding|nor|isn'?t|aren'?t|(?:don'?t|doesn'?t|do not|does not) (?:want|like|need|tolerate|eat|drink)|(?:can'?t|cannot|can not|won'?t) (?:have|eat|drink|stand|take|tolerate|wear|digest)|doesn'?t (?:have|contain)|any(?:thing|one)? (?:colou?rs? |shade |other )?(?:but|except|other than|apart from)|(?:all|every\w*) (?:colou?rs? )?but|nothing (?:in|with|made of|from|by)|hates?|dislikes?|detests?|loathes?|not (?:into|keen on|a fan of)|hass(?:e|t)|mag keine?n?|deteste[ns]?|n'aimen?t? pas(?: les?| la)?|odi[ao]|no (?:me|le) gustan?(?: l[ao]s?| el)?|free (?:of|from)|allergic to|instead of|rather than|kein(?:e|en|er|em)?|ohne|nicht|sans|pas(?: de| d')?|aucune?|sin|nada de|que no sea|tout sauf|alles ausser|todo menos)\b/;
/** How many letters may stand between such a word and what it denies. */
const REACH = 18;
const BEFORE = new RegExp(`(${DENIAL.source})([\\s\\w']{0,${String(REACH)}})$`);
/** "but", a comma and the like end what a "not" reaches. */
const BREAK = /[,.;!?]|\b(?:but|aber|mais|pero|instead|sondern|just|only|and i|ich)\b/;
const FREE_AFTER = /[\s-]?(?:free|frei|less)\b/y;
/** "no problem", "not sure", "why not", "no make that grey": these deny nothing. */
const IDIOM =
  /(?:(?<=^\W*(?:ah |oh |euh |ach |ay )?)(?:non|no|nein|nee)(?= (?:une?|deux|trois|le|la|les|un[oa]?|dos|tres|ein\w*|zwei|drei|lieber|plutot|mejor|en|in)\b))|\b(?:no (?:se|sabemos|tengo claro) (?:que|cual\w*)|(?:sais|sait|savons) (?:pas|trop pas) (?:trop )?(?:quoi|quel\w*|lequel|laquelle)|(?:weis|weiss|wissen) (?:noch |gar |leider )*nicht,? (?:welche\w*|was)|no problem|not sure|why not|not only|no worries|no rush|no idea|if not|or not|no(?= (?:(?:wait|sorry|actually),? )*(?:make|give|take|put|change|swap|i'?ll|let'?s) ))\b/g;

/** Whether the words around a span deny it: "not leather", "without caffeine", "latex-free". */
export function isNegated(folded: string, start: number, end: number): boolean {
  // Asked of most words of a message: no text is cut out for it.
  FREE_AFTER.lastIndex = end;
  if (FREE_AFTER.test(folded)) return true;

  if (!denialsOf(folded).some((denial) => denial.start < start && start - denial.end <= REACH)) return false;
  const before = folded.slice(Math.max(0, start - 40), start).replace(IDIOM, (idiom) => " ".repeat(idiom.length));
  const match = BEFORE.exec(before);
  return match !== null && !BREAK.test(match[2] ?? "");
}

/** Where words stand that deny; kept for the message at hand, whose words are asked after one by one. */
function denialsOf(folded: string): { start: number; end: number }[] {
  if (folded !== last.folded) {
    const denials = [...folded.matchAll(EACH_DENIAL)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    last = { folded, denials };
  }
  return last.denials;
}

const EACH_DENIAL = new RegExp(DENIAL, "g");
let last: { folded: string; denials: { start: number; end: number }[] } = { folded: "", denials: [] };
