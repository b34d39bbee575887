import { seededRandom } from "~/agent/perception/learning/seeded-random";
import { readMessages, type Message } from "../../train/read-messages.ts";

/** The longest that the widget sends. */
const LENGTH = 2000;
const SEED = 20_261_121;
const LANGUAGES = ["en", "de", "fr", "es"];
/** Numbers, sizes, dates, addresses, slips and signs, as they stand between what shoppers write. */
// prettier-ignore
const BETWEEN = ["🙂", "😡😡", "$49.99", "under 50", "zwischen 20 und 40 euro", "size 42 EU", "order #10234", "by friday", "moins de 80€", "not leather", "!!!", "???", "2x", "jane.doe@example.com", "👟", "talla 38", "asap", "12/24/2025", "~$20", "runing shoos", "wihte", "at most 2k", "XL", "8 year old"];
const CHANCE = { between: 0.3, slip: 0.08, stop: 0.5, line: 0.25 };
const SHORTEST_SLIP = 6;

type LongMessage = { text: string; language: string };

/** Messages as long as may be, of our own messages that nothing was learnt from, mixed in language. The same ones each time. */
export function makeLongMessages(count: number): LongMessage[] {
  const messages = readStrangeMessages();
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, at) => ({
    text: makeLongMessage(messages, random),
    language: LANGUAGES[at % LANGUAGES.length] ?? "en",
  }));
}

/** The same in one language each, `count` of every language. */
export function makeLongMessagesOfOneLanguage(count: number): LongMessage[] {
  const messages = readStrangeMessages();
  const random = seededRandom(SEED);
  return LANGUAGES.flatMap((language) => {
    const own = messages.filter((message) => message.language === language);
    return Array.from({ length: count }, () => ({ text: makeLongMessage(own, random), language }));
  });
}

function readStrangeMessages(): Message[] {
  return (["validation", "test", "unseen", "fresh", "strangers"] as const).flatMap(readMessages);
}

function makeLongMessage(messages: Message[], random: () => number): string {
  const draw = <Value>(values: Value[]) => values[Math.floor(random() * values.length)];
  const slip = (word: string) => (random() < CHANCE.slip && word.length >= SHORTEST_SLIP ? swapLetters(word) : word);
  let text = "";
  while (text.length < LENGTH) {
    const words = draw(messages)?.text.split(" ") ?? [];
    text += words.map(slip).join(" ");
    if (random() < CHANCE.stop) text += ". ";
    else text += random() < CHANCE.line ? "\n" : " ";
    if (random() < CHANCE.between) text += `${draw(BETWEEN) ?? ""} `;
  }
  return text.slice(0, LENGTH);
}

function swapLetters(word: string): string {
  return `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`;
}
