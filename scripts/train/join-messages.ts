import type { Message } from "./read-messages.ts";

const JOINED = 2500;
const JOINTS = [" ", ". ", ", ", " and ", "! "];

/** Messages made of two, for shoppers who say several things at once. */
export function joinMessages(own: Message[], random: () => number): Message[] {
  const pick = <Item>(items: Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const single = own.filter(({ intents }) => intents.length === 1 && intents[0] !== "out_of_scope");
  const joined: Message[] = [];
  for (let tries = 0; joined.length < JOINED && tries < JOINED * 20; tries += 1) {
    const [first, second] = [pick(single), pick(single)];
    if (!first || !second) continue;
    if (first.language !== second.language || first.intents[0] === second.intents[0]) continue;
    const text = `${first.text}${pick(JOINTS) ?? " "}${second.text}`;
    joined.push({ text, intents: [...first.intents, ...second.intents], language: first.language });
  }
  return joined;
}
