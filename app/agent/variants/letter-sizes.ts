const ORDER = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"] as const;
const SPELT: Record<string, string> = {
  "2xl": "XXL",
  "3xl": "XXXL",
  small: "S",
  medium: "M",
  large: "L",
  "extra large": "XL",
  "x-large": "XL",
  "extra small": "XS",
  "x-small": "XS",
};
const LETTERS = "XXS|XS|S|M|L|XL|XXL|XXXL|2XL|3XL|Small|Medium|Large|Extra Large|X-Large|Extra Small|X-Small";
const VALUE = new RegExp(`^(${LETTERS})(?:\\s*[-/]\\s*(${LETTERS}))?(?:\\s*\\(.*\\))?$`, "i");
/** Longer ones first, so that "extra large" is not also "large"; what is too small, or runs small, is not wanted small. */
const WORDS =
  /(?<!\b(?:too|(?:run|runs|running|fit|fits|come|comes|came) (?:a bit |a little |quite |very |pretty |on the )?|small or) )\b(extra[- ]large|extra[- ]small|x-large|x-small|small|medium|large)\b/gi;

/** The letter sizes that an option's value stands for: "M", "M (EU 39-42)", "Medium", "S-M", "L-XXL"; empty for others. */
export function letterSizesOf(value: string): string[] {
  const match = VALUE.exec(value.trim());
  if (!match) return [];
  const first = ORDER.findIndex((size) => size === toLetters(match[1] ?? ""));
  const last = match[2] === undefined ? first : ORDER.findIndex((size) => size === toLetters(match[2] ?? ""));
  return first < 0 || last < first ? [] : ORDER.slice(first, last + 1);
}

/** Letter sizes that a text names, with their places: "L", "large", "xl"; single small letters only where they stand alone. */
export function letterSizesIn(text: string): { size: string; index: number }[] {
  const found = [...text.matchAll(WORDS)].map((match) => ({
    size: toLetters(match[0].replace(/(extra)-/i, "$1 ")),
    index: match.index,
  }));
  for (const match of text.matchAll(/(?<=^|[\s,(/])(XXXL|XXL|XXS|XL|XS|[23]XL)(?=$|[\s,.;:!?)/])/gi))
    found.push({ size: toLetters(match[0]), index: match.index });
  for (const match of text.matchAll(/(?<=^|[\s,(/])([SML])(?=$|[\s,.;:!?)/])/g))
    found.push({ size: match[0], index: match.index });
  for (const match of text.matchAll(
    /(?<=^\s*|,\s*|\bsize\s)([sml])(?=$|[\s,.;:!?)])|(?<=\s)([sml])(?=\s*(?:$|[,.;:!?)]|please\b|pls\b))/g,
  ))
    found.push({ size: match[0].toUpperCase(), index: match.index });
  return found
    .filter(({ index }, position) => found.findIndex((other) => other.index === index) === position)
    .sort((left, right) => left.index - right.index);
}

function toLetters(text: string): string {
  const folded = text.trim().toLowerCase();
  return SPELT[folded] ?? folded.toUpperCase();
}
