import { FURTHER_TOPICS } from "../lexicons/further-topics";
import { TOPICS } from "../lexicons/topics";
import { splitIntentWords } from "./split-intent-words";

const LANGUAGES = ["en", "de", "fr", "es"];
const LONGEST_PHRASE = 4;
const BEGINNING = { shortest: 2, longest: 14 };
/** Numbers this long name an order rather than an amount. */
const ORDER_DIGITS = 4;

/** Topics of words and of phrases ("how much"), and of beginnings of words ("deliver..."). */
type TopicIndex = {
  phrases: Map<string, string[]>;
  longest: Map<string, number>;
  beginnings: Map<string, string[]>;
  /** Topics by the beginning of words that were met; null for a word without. */
  met: Map<string, string[] | null>;
};

const MAX_MET = 8000;

let indexes: Map<string, TopicIndex> | undefined;

/**
 * What the words of a message speak of, in order: for each word that the lexicon knows its topics, in the message's language or
 * else in English, which every language borrows from.
 */
export function findTopics(words: string[], language: string): string[][] {
  indexes ??= readTopics();
  const english = indexes.get("en");
  const own = language === "en" ? undefined : indexes.get(language);
  return words.flatMap((word, at) => {
    const topics = (own && topicsAt(words, at, own)) ?? (english && topicsAt(words, at, english)) ?? [];
    const all = DIGITS.test(word) ? [...topics, word.length >= ORDER_DIGITS ? "long-number" : "number"] : topics;
    return all.length > 0 ? [all] : [];
  });
}

const DIGITS = /^\d+$/;

function topicsAt(words: string[], at: number, index: TopicIndex): string[] | null {
  const { phrases, longest, met } = index;
  const word = words[at] ?? "";
  const most = longest.get(word) ?? 0;
  if (most === 1) return phrases.get(word) ?? null;
  if (most > 1) {
    const found = new Set<string>();
    let phrase = word;
    for (let length = 1; length <= most; length += 1) {
      if (length > 1) phrase += ` ${words[at + length - 1] ?? ""}`;
      for (const topic of phrases.get(phrase) ?? []) found.add(topic);
    }
    if (found.size > 0) return [...found];
  }
  const before = met.get(word);
  if (before !== undefined) return before;
  const topics = topicsOfBeginning(word, index);
  if (met.size >= MAX_MET) met.clear();
  met.set(word, topics);
  return topics;
}

/** Of the longest beginning that is known. */
function topicsOfBeginning(word: string, { beginnings }: TopicIndex): string[] | null {
  for (let length = Math.min(word.length, BEGINNING.longest); length >= BEGINNING.shortest; length -= 1) {
    const topics = beginnings.get(word.slice(0, length));
    if (topics) return topics;
  }
  return null;
}

function readTopics(): Map<string, TopicIndex> {
  const read = new Map(
    LANGUAGES.map((language): [string, TopicIndex] => [
      language,
      { phrases: new Map(), longest: new Map(), beginnings: new Map(), met: new Map() },
    ]),
  );
  for (const line of [...TOPICS.trim().split("\n"), ...FURTHER_TOPICS.trim().split("\n")]) {
    const [topic = "", ...columns] = line.split(" | ");
    columns.forEach((column, at) => {
      const index = read.get(LANGUAGES[at] ?? "");
      if (index) for (const entry of column.trim().split(/\s+/)) addEntry(entry, topic, index);
    });
  }
  return read;
}

function addEntry(entry: string, topic: string, { phrases, longest, beginnings }: TopicIndex): void {
  const isBeginning = entry.endsWith("*");
  const words = splitIntentWords(entry.replace("*", "").replaceAll(/[_-]/g, " ")).slice(0, LONGEST_PHRASE);
  const [first] = words;
  if (first === undefined) return;
  const entries = isBeginning ? beginnings : phrases;
  const key = words.join(" ");
  entries.set(key, [...new Set([...(entries.get(key) ?? []), topic])]);
  if (!isBeginning) longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
}
