/**
 * Porter's algorithm for English (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), written after the
 * paper. Words of up to two letters stay as they are; other languages only lose an English-looking ending, on both sides of
 * a comparison alike.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;

  const stemmed = word.length <= 2 || !/^[a-z]+$/.test(word) ? word : stemEnglish(word);
  if (cache.size < MAX_CACHED) cache.set(word, stemmed);
  return stemmed;
}

/** Words repeat; the cache only saves time and never changes a result. */
const cache = new Map<string, string>();
const MAX_CACHED = 50_000;

const C = "[^aeiou]";
const V = "[aeiouy]";
const CONSONANTS = `${C}[^aeiouy]*`;
const VOWELS = `${V}[aeiou]*`;
const MEASURE_OVER_0 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_IS_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}(${VOWELS})?$`);
const MEASURE_OVER_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(${CONSONANTS})?${V}`);
const ENDS_CVC = new RegExp(`^${CONSONANTS}${V}[^aeiouwxy]$`);

const STEP_2: Record<string, string> = {
  ational: "ate",
  tional: "tion",
  enci: "ence",
  anci: "ance",
  izer: "ize",
  bli: "ble",
  alli: "al",
  entli: "ent",
  eli: "e",
  ousli: "ous",
  ization: "ize",
  ation: "ate",
  ator: "ate",
  alism: "al",
  iveness: "ive",
  fulness: "ful",
  ousness: "ous",
  aliti: "al",
  iviti: "ive",
  biliti: "ble",
  logi: "log",
};
const STEP_3: Record<string, string> = {
  icate: "ic",
  ative: "",
  alize: "al",
  iciti: "ic",
  ical: "ic",
  ful: "",
  ness: "",
};
const STEP_2_END = new RegExp(`^(.+?)(${Object.keys(STEP_2).join("|")})$`);
const STEP_3_END = new RegExp(`^(.+?)(${Object.keys(STEP_3).join("|")})$`);
const STEP_4_END = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

function stemEnglish(word: string): string {
  // A leading y is a consonant: marked, so that the patterns above see it as one.
  const isYFirst = word.startsWith("y");
  let stemmed = isYFirst ? `Y${word.slice(1)}` : word;

  stemmed = stripPlural(stemmed);
  stemmed = stripPast(stemmed);
  stemmed = stemmed.replace(/^(.+?)y$/, (whole, head: string) => (HAS_VOWEL.test(head) ? `${head}i` : whole));
  stemmed = replaceEnd(stemmed, STEP_2_END, STEP_2);
  stemmed = replaceEnd(stemmed, STEP_3_END, STEP_3);
  stemmed = stripSuffix(stemmed);
  stemmed = stripFinalE(stemmed);

  return isYFirst ? `y${stemmed.slice(1)}` : stemmed;
}

function stripPlural(word: string): string {
  if (/(ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function stripPast(word: string): string {
  if (word.endsWith("eed")) return MEASURE_OVER_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;

  const head = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (head === undefined || !HAS_VOWEL.test(head)) return word;
  if (/(at|bl|iz)$/.test(head)) return `${head}e`;
  if (/([^aeiouylsz])\1$/.test(head)) return head.slice(0, -1);
  return ENDS_CVC.test(head) ? `${head}e` : head;
}

function replaceEnd(word: string, pattern: RegExp, endings: Record<string, string>): string {
  const match = pattern.exec(word);
  const [, head = "", ending = ""] = match ?? [];
  return match && MEASURE_OVER_0.test(head) ? `${head}${endings[ending] ?? ""}` : word;
}

function stripSuffix(word: string): string {
  const head = STEP_4_END.exec(word)?.[1];
  if (head !== undefined) return MEASURE_OVER_1.test(head) ? head : word;

  const beforeIon = /^(.+?[st])ion$/.exec(word)?.[1];
  return beforeIon !== undefined && MEASURE_OVER_1.test(beforeIon) ? beforeIon : word;
}

function stripFinalE(word: string): string {
  let stemmed = word;
  if (stemmed.endsWith("e")) {
    const head = stemmed.slice(0, -1);
    if (MEASURE_OVER_1.test(head) || (MEASURE_IS_1.test(head) && !ENDS_CVC.test(head))) stemmed = head;
  }
  return stemmed.endsWith("ll") && MEASURE_OVER_1.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}
