/** Lower case without accents, apostrophes straightened, ß as ss. Always as long as its input, so that offsets stay valid. */
export function foldText(text: string): string {
  // Plain ASCII, the common case, needs no look at each letter.
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

const NOT_ASCII = /[\u0080-\uffff`]/;
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

function foldCharacter(character: string): string {
  const special = SPECIAL[character];
  if (special !== undefined) return special;
  if (character < "\u0080") return character.toLowerCase();

  const bare = character
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return bare.length === character.length ? bare : character;
}
