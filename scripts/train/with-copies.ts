import { seededRandom } from "~/agent/perception/learning/seeded-random";
import { inventNames } from "./invent-names.ts";
import { joinMessages } from "./join-messages.ts";
import { publicIntents } from "./public-intents.ts";
import { readCorpora } from "./read-corpora.ts";
import type { Message } from "./read-messages.ts";
import { swapThings } from "./swap-things.ts";

/** What intents are learnt from: our own messages, copies of them with other things or of two in one, invented names, and public messages. */
export function withCopies(own: Message[]): Message[] {
  const random = seededRandom(5);
  const copies = [...swapThings(own, random), ...joinMessages(own, random)];
  return [...own, ...copies, ...inventNames(random), ...publicIntents(readCorpora())];
}
