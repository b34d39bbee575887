import { conceptOfPhrase, conceptStems } from "../../perception/concept-index";
import { groupCalled } from "../../perception/lexicons/kind-groups";
import { stemsOf } from "../../perception/phrase-index";
import { type Match } from "../fact";
import { containsPhrase, type ReadDocument } from "../read-document";
import { matchGroup } from "./match-group";
import { wordingsOf } from "./find-wordings";

export function matchCategory(read: ReadDocument, value: string): Match {
  const group = groupCalled(value);
  if (group !== null && matchGroup(read, group.name).verdict === "yes")
    return { verdict: "yes", fact: { kind: "type" } };
  const wordings = wordingsOf(value);
  const all = (stems: string[], words: string[]) => words.every((word) => stems.includes(word));

  if (wordings.some((words) => all(read.type.stems, words) && isHead(read.type.stems, words))) {
    return { verdict: "yes", fact: { kind: "type" } };
  }
  if (
    wordings.some((words) => all([...read.title.stems, ...read.type.stems], words) && isHead(read.title.stems, words))
  ) {
    return { verdict: "yes", fact: { kind: "title" } };
  }
  const tag = read.tags.find(({ stems }) => wordings.some((words) => words.join(" ") === stems.join(" ")));
  if (tag && !isSoldAsOther(read.type.stems, value)) return { verdict: "yes", fact: { kind: "tag", value: tag.text } };
  // "Socks, Hats & Gloves" names three kinds: being in it makes nothing a sock.
  const isCollected = read.collections.some(
    ({ stems, text }) => !/[,&+/]|\band\b/i.test(text) && wordings.some((words) => containsPhrase(stems, words)),
  );
  // "Running vest" sold under the type "Hydration Packs".
  if (isCollected || wordings.some((words) => words.length > 1 && containsPhrase(read.title.stems, words))) {
    return { verdict: "yes", fact: { kind: "title" } };
  }
  return { verdict: "no", fact: null };
}

/** A belt that takes bottles, and shorts that are cut tight, are neither: what a thing is sold as says what it is. */
function isSoldAsOther(type: string[], value: string): boolean {
  const concept = conceptOfPhrase(value);
  const head = type[type.length - 1];
  const own = head === undefined ? null : conceptOfPhrase(head);
  if (concept === null || own?.kind !== "category") return false;
  const isRelated =
    stemsOf(value).includes(head ?? "") || conceptStems(concept.name).some((words) => words.includes(head ?? ""));
  return own.name !== concept.name && !isRelated && !GENERAL.has(concept.name);
}

/** The last word decides what a thing is: "shoe laces" are no shoes. Numbers may follow it. */
function isHead(stems: string[], words: string[]): boolean {
  const last = words[words.length - 1];
  const letters = stems.filter((word) => /^\p{L}{2,}$/u.test(word));
  if (last === undefined) return false;
  // Two words together name the thing even where a word follows: "Running Vest Packs".
  return letters[letters.length - 1] === last || (words.length > 1 && containsPhrase(letters, words));
}

/** What a tag may say of things that are sold as something narrower. */
const GENERAL = new Set(["top", "underwear", "shoe", "bag", "lamp"]);
