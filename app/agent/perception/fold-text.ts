/** Lower case without accents, apostrophes straightened, ß as ss. Always as long as its input, so that offsets stay valid. */
export function foldText(text: string): string {
  // Plain ASCII, the common case, needs no look at each letter.
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (!isPair) units[at] = foldUnit(unit);
    else {
      // Signs and emoji have no other form; letters beyond the first plane are seldom met.
      const pair = unit >= EMOJI.from && unit <= EMOJI.to ? null : foldCharacter(text.slice(at, at + 2));
      units[at] = pair === null ? unit : pair.charCodeAt(0);
      units[at + 1] = pair === null ? text.charCodeAt(at + 1) : pair.charCodeAt(1);
      at += 1;
    }
  }
  let folded = "";
  // Spread out, the letters would go through an iterator one by one, which takes seven times as long.
  for (let at = 0; at < units.length; at += PART)
    folded += String.fromCharCode.apply(null, units.subarray(at, at + PART) as unknown as number[]);
  return folded;
}

const NOT_ASCII = /[\u0080-\uffff`]/;
/** First halves of the pairs that emoji are. */
const EMOJI = { from: 0xd83c, to: 0xd83e };
/** So many letters at once: a call takes only so many arguments. */
const PART = 4096;
const SPECIAL: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "`": "'",
  "´": "'",
  "–": "-",
  "—": "-",
  "\u00a0": " ",
  ß: "s",
};

/** One more than what each letter folds to; 0 until it is asked for. */
const folds = new Uint32Array(0x10000);

function foldUnit(unit: number): number {
  const known = folds[unit] ?? 0;
  if (known > 0) return known - 1;
  const folded = foldCharacter(String.fromCharCode(unit)).charCodeAt(0);
  folds[unit] = folded + 1;
  return folded;
}

function foldCharacter(character: string): string {
  const special = SPECIAL[character];
  if (special !== undefined) return special;

  const bare = character
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return bare.length === character.length ? bare : character;
}
