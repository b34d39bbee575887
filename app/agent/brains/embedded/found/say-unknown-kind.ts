import { isCalled } from "../../../ranking/is-called";
import { bareWord, stemsOf } from "../../../perception/phrase-index";
import { stem } from "../../../perception/stem";
import { tokenize } from "../../../perception/tokenize";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { departments } from "./departments";
import { showFound } from "./show-found";
import { priceOfFound } from "./price-of-found";

/** "We have no bikes" comes first; then what comes nearest to the word. What was wanted before stays wanted. */
export async function sayUnknownKind(kind: string, items: RankedProduct[], context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { memory } = situation.input;
  const what = wordsAround(kind, situation.perception);
  desk.noteUnmet(what);
  // For whom it is holds for what is shown instead.
  const known = memory.needState.constraints;
  const people = situation.need.constraints.filter(
    ({ kind, id }) => kind === "audience" && known.every((other) => other.id !== id),
  );
  const others = people.length === 0 ? known : known.filter(({ kind }) => kind !== "audience");
  desk.adoptNeed({ ...memory.needState, constraints: [...others, ...people] });
  desk.remember({ pastNeeds: memory.pastNeeds });

  const nearest = items.filter(
    ({ document, misses }) => misses.length === 0 && isCalled(document, kind) === "speaks-of",
  );
  const [first] = nearest;
  await voice.say("kind.none", { what });
  if (!first) {
    voice.offer(...departments(context));
    if (situation.input.vocabulary.productTypes.length > 0) await voice.say("nothing-found.next");
    return;
  }
  await voice.say("kind.nearest", { title: slot.title(first.document.id), price: priceOfFound(first) });
  await showFound(nearest.slice(0, 3), { ...context, situation: { ...situation, need: memory.needState } });
}

/** "Yoga mats" rather than "mats": the words as they stand in the message, from the first of the wish to the last. */
function wordsAround(kind: string, { text, terms, entities }: MoveContext["situation"]["perception"]): string {
  const tokens = tokenize(text);
  // A term may be spelt otherwise than it was written.
  const wished = new Set(terms.flatMap((term) => stemsOf(term)));
  const isOfWish = ({ word, start }: (typeof tokens)[number]) =>
    wished.has(stem(bareWord(word))) ||
    entities.some(
      (entity) =>
        ["attribute", "material", "color"].includes(entity.type) && start >= entity.start && start < entity.end,
    );
  const places = tokens.flatMap((token, index) => (isOfWish(token) ? [index] : []));
  const [from, to] = [tokens[places[0] ?? -1], tokens[places[places.length - 1] ?? -1]];
  return from && to ? text.slice(from.start, to.end).slice(0, 60) : kind;
}
