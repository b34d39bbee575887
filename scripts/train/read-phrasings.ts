import { hashText } from "~/agent/perception/learning/hash-features";
import { seededRandom } from "~/agent/perception/learning/seeded-random";
import { readLabelledFolder, type Message } from "./read-messages.ts";

/** Wordings drawn from one line: more of them say little that is new. */
const WORDINGS = 8;
/** The later ones are in other manners of speaking: idioms, slang, formal and clumsy wording; "chat" is terse and roundabout, "everyone" shortest and longest. */
type Phrasings = "phrasings" | "voices" | "wide" | "chat" | "everyone";
const CHOICE = /\(([^()]*)\)/g;

/**
 * Messages drawn from our phrasings, in the order of files and lines. A line of a phrasing holds choices in parentheses,
 * "(where is|wheres) my (order|parcel)(| please)"; each wording of it is a message. The same files give the same messages.
 */
export function readPhrasings(folder: Phrasings, wordings = WORDINGS): Message[] {
  return readLabelledFolder(folder).flatMap((line) => {
    // Each line has chances of its own, so that a new line changes nothing of the others.
    const random = seededRandom(hashText(line.text));
    const texts = new Set<string>();
    for (let draw = 0; draw < wordings; draw += 1) texts.add(choose(line.text, random));
    return [...texts].filter((text) => text !== "").map((text) => ({ ...line, text }));
  });
}

function choose(line: string, random: () => number): string {
  const text = line.replace(CHOICE, (_, choices: string) => {
    const options = choices.split("|");
    return options[Math.floor(random() * options.length)] ?? "";
  });
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([?,!])/g, "$1")
    .trim();
}
