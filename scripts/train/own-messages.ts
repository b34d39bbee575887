import { splitIntentWords } from "~/agent/perception/intents/split-intent-words";
import { readMessages, type Message } from "./read-messages.ts";
import { readPhrasings } from "./read-phrasings.ts";

/** Up to so many words a message is what everybody says: "yes please". */
const EVERYBODYS = 3;
const WORD = /[\p{L}\p{N}]/u;

/**
 * What intents are learnt from, by how it was written: `plain` first, `voices` in manners of speaking that show how far a model
 * of the plain ones can be trusted. Nothing that stands word for word in a part that is kept apart.
 */
export function ownMessages(): { plain: Message[]; voices: Message[] } {
  const apart = new Set(
    (["validation", "test", "unseen", "fresh", "strangers"] as const).flatMap((part) =>
      readMessages(part).map(({ text }) => inWords(text)),
    ),
  );
  const isLearnt = ({ text }: Message) => text.split(" ").length <= EVERYBODYS || !apart.has(inWords(text));
  const plain = [
    ...readMessages("train"),
    ...readPhrasings("phrasings"),
    ...readPhrasings("wide"),
    ...readPhrasings("chat"),
    ...readPhrasings("everyone"),
  ];
  return { plain: plain.filter(isLearnt), voices: readPhrasings("voices").filter(isLearnt) };
}

/** The words alone: signs, case and accents make no other message. */
function inWords(text: string): string {
  return splitIntentWords(text)
    .filter((word) => WORD.test(word))
    .join(" ");
}
