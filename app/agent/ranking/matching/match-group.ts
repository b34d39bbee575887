import { KIND_GROUPS, OF_NO_GROUP } from "../../perception/lexicons/kind-groups";
import { stemsOf } from "../../perception/phrase-index";
import { type Match } from "../fact";
import { type ReadDocument } from "../read-document";

/** Whether a thing belongs to a department, by its type, or its name where it has none. */
export function matchGroup(read: ReadDocument, name: string): Match {
  const { stems } = read.type.stems.length > 0 ? read.type : read.title;
  const last = stems[stems.length - 1] ?? "";
  const isOfGroup = !OF_NO_GROUP_STEMS.has(last) && stems.some((word) => GROUP_STEMS.get(name)?.has(word) === true);
  return isOfGroup ? { verdict: "yes", fact: { kind: "type" } } : { verdict: "no", fact: null };
}

const stemSet = (words: string[]) => new Set(words.flatMap((word) => stemsOf(word)));

const GROUP_STEMS = new Map(KIND_GROUPS.map(({ name, kinds }) => [name, stemSet(kinds)]));

const OF_NO_GROUP_STEMS = stemSet(OF_NO_GROUP);
