import { foldText } from "../perception/fold-text";
import { AUDIENCE_WORDS, RECIPIENT_GROUPS } from "../perception/lexicons/audiences";

const PEOPLE = [
  ...RECIPIENT_GROUPS.keys(),
  ...Object.values(AUDIENCE_WORDS).flat(),
  "he",
  "she",
  "who",
  "they",
  "er",
  "sie",
  "il",
  "elle",
  "el",
  "ella",
  "twins",
  "zwillinge",
  "jumeaux",
  "gemelos",
  "eldest",
  "oldest",
  "youngest",
  "middle one",
  "little one",
  "big one",
].join("|");
/** "My nephew is 12", "she's turning 7", "mein Sohn wird 9", "qui a 6". */
const AGE_AHEAD = new RegExp(
  String.raw`(?<!\p{L})(?:${PEOPLE})(?:,? who)?(?:'s|'re| is| are| ist| sind| wird| werden| a| ont| tiene| tienen| cumple\w*)(?: (?:only|just|about|nearly|almost|now|erst|jetzt|bald|seulement|solo|ya|turning|going on|both|beide))*\s$`,
  "u",
);
/** "A son of 8", "aged 9", "twins, both 5", "turning 7". */
const OF_AGE = new RegExp(
  String.raw`(?:\b(?:aged?|turn(?:s|ing|ed)?|years? of|alter von|im alter von|age de|ages de|de edad)|(?<!\p{L})(?:twins|zwillinge|jumeaux|jumelles|gemelos|gemelas),? (?:both|beide|tous les deux|ambos))\s$`,
  "u",
);

/** Whether the figure behind these folded words is somebody's age, by where it stands; what is worn has an article ("is a 9"). */
export function isAge(before: string, value: number): boolean {
  return Number.isInteger(value) && value > 0 && value < 100 && (AGE_AHEAD.test(before) || OF_AGE.test(before));
}

/** "She's 5", "my son is 7 years old": how old somebody is; null where nobody's age is told. */
export function ageIn(text: string): number | null {
  const folded = foldText(text);
  for (const match of folded.matchAll(
    /(?<![\d.,$€£])(\d{1,2})(?![\d.,]|\s?(?:cm|in\b|"|kg|lb|%))( ?-?(?:years?|yrs?|yo\b|jahre|ans|anos))?/g,
  )) {
    const years = Number(match[1]);
    if (match[2] !== undefined || isAge(folded.slice(0, match.index), years)) return years;
  }
  return null;
}
