/** Words that say nothing of what is asked, in the languages that the stand-in speaks. */
const EMPTY = new Set(
  "a an the this that these those it its is are was were be been do does did you your i my me we us our they have has had can could would should will shall for with of on in at to from by and or but so what which how much many long far any some there here please show tell give get want need like looking about hi hello hey ok thanks one ones than then just really ich du ihr sie der die das ein eine einen und oder mit für bitte habt gibt es was wie ist sind le la les un une des et pour avec vous avez je que quel quelle est sont el los las una y para con hay tiene tienen busco quiero cual es son".split(
    " ",
  ),
);

/** What a question may call a fact, by how shops list it. */
const ALSO: Record<string, string[]> = {
  heavy: ["weight"],
  weigh: ["weight"],
  light: ["weight", "lumen"],
  bright: ["lumen"],
  made: ["material"],
  fabric: ["material"],
  material: ["material"],
  battery: ["battery", "runtime"],
  charge: ["runtime", "battery", "charging"],
  plug: ["runtime", "battery"],
  keep: ["runtime", "battery"],
  hour: ["runtime", "battery"],
  last: ["runtime", "battery"],
  rain: ["waterproof", "water"],
  rainproof: ["waterproof"],
  warm: ["temperature", "season"],
  cold: ["temperature", "season"],
  wash: ["care"],
  clean: ["care"],
  narrow: ["width", "fit"],
  wide: ["width", "fit"],
  small: ["fit", "size"],
  muddy: ["mud"],
  big: ["capacity", "size"],
  hold: ["capacity"],
};

/** A word as it is compared: without case, accents and the commonest endings. */
export function rootOf(word: string): string {
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.length > 4 ? plain.replace(/(?:ies|ing|es|ed|s|y)$/, "") : plain;
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a message that something can be looked up by. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !EMPTY.has(word.toLowerCase()));
}

/** How many of the wanted words a text has, or what shops call them. */
export function overlapOf(wanted: string[], text: string): number {
  const own = new Set(wordsOf(text.replace(/_/g, " ")).map(rootOf));
  const has = (word: string) =>
    own.has(rootOf(word)) ||
    (ALSO[rootOf(word)] ?? ALSO[word.toLowerCase()] ?? []).some((other) => own.has(rootOf(other)));
  return [...new Set(wanted.map((word) => word.toLowerCase()))].filter(has).length;
}

/** "42" lies in "41-43": the one number of the message that a range or a cell of the sentence holds. */
export function holdsNumber(wanted: string[], sentence: string): boolean {
  const numbers = wanted.filter((word) => /^\d/.test(word)).map(Number);
  const ranges = [...sentence.matchAll(/(\d+(?:\.\d+)?)\s?[-–]\s?(\d+(?:\.\d+)?)/g)];
  return numbers.some((number) => ranges.some(([, low, high]) => number >= Number(low) && number <= Number(high)));
}
