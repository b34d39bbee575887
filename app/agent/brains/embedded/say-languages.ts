import { LANGUAGES_ABROAD } from "../../reply/texts/languages-abroad";
import { REPLY_LANGUAGES } from "../../reply/reply-language";
import type { Perception } from "../../perception/perception";
import { isCalled } from "../../ranking/is-called";
import type { RankedProduct } from "../../ranking/ranked-product";
import type { Situation } from "../../situation";
import type { MoveContext } from "./move-context";

/** Nothing that was read in such a message is to be relied on, nor that nothing was. */
export function isInOtherLanguage({ perception }: Situation): boolean {
  return REPLY_LANGUAGES.every((language) => language !== perception.language);
}

/** Whether none of these was found by a word of this message: what was wanted before finds something as well. */
export function isFoundWithoutIt({ entities, terms }: Perception, items: readonly RankedProduct[]): boolean {
  if (entities.length > 0 || terms.length === 0) return false;
  return terms.every((term) => items.every(({ document }) => isCalled(document, term) === "no"));
}

/**
 * Said once, at the beginning, in the shopper's own language: which languages are understood. Names and prices that are found
 * all the same may follow.
 */
export async function sayLanguagesInTheirs({ situation, desk }: Omit<MoveContext, "step">): Promise<void> {
  const { perception, input } = situation;
  const isNew = input.message !== null && input.memory.language !== perception.language;
  const words = isNew && isInOtherLanguage(situation) ? LANGUAGES_ABROAD[perception.language] : undefined;
  if (words !== undefined) await desk.say(words);
}

/** Which languages are understood here, and that a person may know more. What was wanted before stays wanted. */
export async function sayLanguages({ situation, desk, voice }: MoveContext): Promise<void> {
  const { memory } = situation.input;
  desk.adoptNeed(memory.needState);
  desk.remember({ pastNeeds: memory.pastNeeds });
  await voice.say("languages");
  voice.offer({ label: voice.text("offer.person"), message: voice.text("offer.person.message") });
}
