import { MAX_MESSAGE_LENGTH } from "~/contracts/agent-api";
import { foldText } from "../perception/fold-text";

/** A message as the guardrails read it. */
export type ReadMessage = {
  /** As it came. */
  text: string;
  /** Lower case, no accents, look-alike letters as the letters they look like, nothing invisible. */
  folded: string;
  /** Other readings of the same message, in which instructions are hidden: decoded, turned, respelt. Folded. */
  disguised: string[];
};

/** Reads at most what the agent reads of a message. */
export function readMessage(message: string): ReadMessage {
  const text = message.slice(0, MAX_MESSAGE_LENGTH);
  const folded = fold(text);
  return { text, folded, disguised: disguisesOf(text, folded) };
}

/** Joiners, marks of direction, soft hyphens, tag characters: nobody types them, they only cut words apart. */
const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u180e|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]|\ufeff|[\u{e0001}-\u{e007f}]/gu;

/** Cyrillic and Greek letters that stand in for Latin ones. */
const LOOK_ALIKES: Record<string, string> = Object.fromEntries(
  [..."аaеeоoрpсcуyхxіiјjѕsԁdһhոnտsαaεeιiοoρpυuνvτtκkнhтtмmвbкkгr".matchAll(/(.)(.)/gu)].map(
    ([, from = "", to = ""]) => [from, to],
  ),
);

function fold(text: string): string {
  const plain = foldText(text.normalize("NFKC").replace(INVISIBLE, ""));
  // A text that is Cyrillic or Greek throughout is a language, not a disguise.
  if (!/[a-z]/.test(plain) || !/[\u0370-\u04ff]/.test(plain)) return plain;
  return plain.replace(/[\u0370-\u058f]/gu, (letter) => LOOK_ALIKES[letter] ?? letter);
}

function disguisesOf(text: string, folded: string): string[] {
  const readings = [...decodeBase64(text), ...decodeHex(text)].map(fold);
  const tags = Array.from(text, readTagLetter).join("");
  if (tags !== "") readings.push(fold(tags));
  if (/[0-9@$!|]/.test(folded)) readings.push(folded.replace(/[013457@$!|]/g, (sign) => LEET[sign] ?? sign));
  if (/(?:^|[^a-z])(?:[a-z][ .\-_*]+){5,}[a-z](?![a-z])/.test(folded)) readings.push(joinSpaced(folded));
  if (folded.length > 12) {
    readings.push(folded.replace(/[a-z]/g, rot13), Array.from(folded).reverse().join(""));
  }
  return readings;
}

/** A letter hidden as a Unicode tag character; nothing for any other. */
function readTagLetter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xe001f && code < 0xe007f ? String.fromCodePoint(code - 0xe0000) : "";
}

const LEET: Record<string, string> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
};

const rot13 = (letter: string) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97);

/** "i g n o r e   a l l": letters joined, wider gaps kept as spaces between words. */
function joinSpaced(folded: string): string {
  return folded.replace(/(?<![a-z])(?:[a-z][ .\-_*]{1,3}){2,}[a-z](?![a-z])/g, (spelt) =>
    spelt
      .split(/[ .\-_*]{2,}/)
      .map((word) => word.replace(/[ .\-_*]/g, ""))
      .join(" "),
  );
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Every stretch that reads as text when it is taken for base64. Pure: there is no Buffer here. */
function decodeBase64(text: string): string[] {
  return [...text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].flatMap(([stretch]) => {
    const bytes: number[] = [];
    let bits = 0;
    let held = 0;
    for (const character of stretch.replace(/=+$/, "")) {
      held = (held << 6) | BASE64.indexOf(character);
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
    return readable(bytes);
  });
}

function decodeHex(text: string): string[] {
  return [...text.matchAll(/(?:[0-9a-f]{2}[ :]?){12,}/gi)].flatMap(([stretch]) =>
    readable((stretch.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16))),
  );
}

function readable(bytes: number[]): string[] {
  const isText = bytes.length > 8 && bytes.every((byte) => byte === 10 || (byte >= 32 && byte < 127));
  return isText ? [String.fromCharCode(...bytes)] : [];
}
