import type { LiveProduct } from "~/ports/storefront";
import { foldText } from "../../perception/fold-text";
import type { Entity, Perception } from "../../perception/perception";
import { stemsOf } from "../../perception/phrase-index";
import { getVocabularyIndex } from "../../perception/vocabulary-index";
import { isMentioned } from "../../ranking/is-mentioned";
import { findMention } from "../../recall/find-mention";
import { getProduct } from "../../tools/get-product";
import { requestLead } from "../../recall/request-lead";
import { searchProducts } from "../../tools/search-products";
import { isStopWord } from "../../perception/lexicons/stop-words";
import { bareWord } from "../../perception/phrase-index";
import { stem } from "../../perception/stem";
import { tokenize } from "../../perception/tokenize";
import { cutByPlace, segmentsOf, type Place } from "../../variants/cut-by-place";
import { carriesWish } from "../../variants/carries-wish";
import { resolveVariant } from "../../variants/resolve-variant";
import { wishesOfMessage } from "../../variants/wishes-of-message";
import type { MoveContext } from "./move-context";

export type Wanted = {
  /** Products that are clear, each with the part of the message that is about it. */
  items: { product: LiveProduct; part: Perception }[];
  /** Things that several products are, and things that none is, in the shopper's words. */
  open: { what: string; part: Perception; productIds: string[] }[];
};

/** "And a mug", "two gels", "plus the socks": what stands before another thing that is wanted. */
const COUNTED =
  /(?:\b(?:an?|the|my|one|two|three|four|five|six|\d{1,3}x?|some|ein(?:e|en)?|die|der|das|den|zwei|drei|une?|le|la|les|deux|trois|un[ao]?|el|los|las|dos|tres)\b|\b(?:and|und|et|y|plus)\b|[&+;])/;
const STARTS_COUNTED =
  /^\s*(?:(?:and|und|et|y|plus|also|add|put|please)\s+)*(?:an?|the|my|one|two|three|four|five|six|\d{1,3}\s?x?|some|ein(?:e|en)?|die|der|das|den|zwei|drei|une?|le|la|les|deux|trois|un[ao]?|el|los|las|dos|tres)\s/;
/** "Back to the gels: one box of the Quickstep": what is come back to is not wanted besides. */
const BACK_TO =
  /\b(?:back to|zuruck zu[rm]?|retour aux?|revenons aux?|volv\w+ a) (?:(?:the|my|den|der|dem|les|la|los|las) )?$/;

/** "... and show me socks": a wish of its own. */
const ASKS =
  /\b(?:show|find|look(?:ing)?|search|recommend|suggest|see|do you|have you|what|which|how|zeig|such|welche|montre|cherche|quel|muestra|busca|que)\b/;

/**
 * The several things that one message wants in the cart: products by name, and others by what they are called ("a belt for a
 * race number and two cola gels"). Null where it speaks of one thing.
 */
export async function findWanted(context: MoveContext): Promise<Wanted | null> {
  const { situation, desk } = context;
  const { perception, referents } = situation;
  const named = referents.how === "named" ? referents.places : [];
  const folded = foldText(perception.text);
  const things = perception.entities.filter(
    (entity) => entity.type === "category" && !entity.negated && !BACK_TO.test(folded.slice(0, entity.start)),
  );
  const known = getVocabularyIndex(situation.input.vocabulary).nameStems;
  const places = withUnknown(perception, withDescribed(perception, named, things), known);
  if (places.length < 2) return null;

  const parts = shareChoices(cutByPlace(perception, places));
  const wanted: Wanted = { items: [], open: [] };
  const ids = places.flatMap(({ id }) => id ?? []).slice(0, MAX_READ);
  if (ids.length > 0) await desk.use(getProduct, { productIds: ids });
  for (const [index, { id }] of places.entries()) {
    const part = parts[index];
    if (!part) continue;
    const productIds = id === null ? await thatFit(await searchTalked(part, context), part, context) : [id];
    const [only] = productIds;
    const product = only === undefined ? undefined : desk.evidence.products.get(only);
    if (product && productIds.length === 1) wanted.items.push({ product, part });
    else wanted.open.push({ what: nameOf(part), part, productIds });
  }
  return wanted;
}

/** "The black cap", of two caps: the one that comes in black, where one alone does. */
async function thatFit(productIds: string[], part: Perception, { desk }: MoveContext): Promise<string[]> {
  if (productIds.length < 2) return productIds;
  const answer = await desk.use(getProduct, { productIds: productIds.slice(0, MAX_READ) });
  const fitting = (answer.ok ? answer.value.productIds : []).filter((id) => {
    const product = desk.evidence.products.get(id);
    const wishes = product ? wishesOfMessage(part, product).filter(({ kind }) => kind !== "size") : [];
    return (
      product !== undefined &&
      wishes.every((wish) => carriesWish(product, wish)) &&
      resolveVariant(product, wishes).status !== "no-such-value"
    );
  });
  return fitting.length === 0 ? productIds : fitting;
}

const MAX_READ = 6;

const SHARED = /[,;]?\s*\b(?:both|each|all|beide[ns]?|jeweils|les deux|tous|ambos|ambas|todos|todas)\b.*$/u;
const CHOICES = new Set(["color", "size", "option"]);

/** "The softshell and the base layer, both L, both black": what is said of both is said of each. */
function shareChoices(parts: Perception[]): Perception[] {
  const last = parts.at(-1);
  const match = last && SHARED.exec(foldText(last.text));
  if (!last || !match || match.index === 0) return parts;
  const shared = last.text.slice(match.index);
  const choices = last.entities.filter(({ type, start }) => start >= match.index && CHOICES.has(type));
  const isChosen = ({ entities }: Perception) => entities.some(({ type, negated }) => !negated && CHOICES.has(type));
  return parts.map((part) => {
    if (part === last || isChosen(part)) return part;
    const shift = part.text.length - match.index;
    const moved = choices.map((entity) => ({ ...entity, start: entity.start + shift, end: entity.end + shift }));
    return { ...part, text: part.text + shared, entities: [...part.entities, ...moved] };
  });
}

type Anchor = Place & { id: string | null };

/** Names, and kinds that begin a part of their own. */
function withDescribed({ text }: Perception, named: Anchor[], things: Entity[]): Anchor[] {
  const folded = foldText(text);
  const described = things.map(({ start, end }): Anchor => ({ id: null, start, end }));
  const sorted = [...named, ...described].sort((left, right) => left.start - right.start);
  return sorted.filter((anchor, index) => {
    if (anchor.id !== null) return true;
    const before = sorted[index - 1];
    if (before?.id === null && anchor.start < before.end) return false;
    const gap = folded.slice(before?.end ?? 0, anchor.start);
    if (ASKS.test(gap.split(/[.!?;]/).at(-1) ?? "")) return false;
    const rest = gap.split(/,|\b(?=and |und |et |y |plus )/).at(-1) ?? "";
    return before === undefined || (rest !== gap && COUNTED.test(rest));
  });
}

/** Parts between separators that count something of their own and hold no name yet: "two tubes of balm,". */
function withUnknown({ text, entities }: Perception, anchors: Anchor[], known: Set<string>): Anchor[] {
  const isOption = ({ start, end }: Place) =>
    entities.some(
      (entity) =>
        !["category", "attribute", "material", "brand"].includes(entity.type) &&
        start < entity.end &&
        end > entity.start,
    );
  const holds = ({ start, end }: Place) => anchors.some((anchor) => anchor.start < end && anchor.end > start);
  const found = segmentsOf(text)
    .filter((segment) => !holds(segment))
    .flatMap((segment): Anchor[] => {
      const own = text.slice(segment.start, segment.end);
      // "I'd like to buy a box of honey waffles": the count stands behind the request.
      const counted = segment.start === 0 ? foldText(own).slice(requestLead(foldText(own)).length) : foldText(own);
      if (!STARTS_COUNTED.test(counted) || ASKS.test(foldText(own))) return [];
      const words = tokenize(own)
        .map(({ word, start, end }) => ({ word, start: start + segment.start, end: end + segment.start }))
        .filter(
          (token) =>
            !isOption(token) &&
            !isStopWord(token.word, "en") &&
            /\p{L}{3}/u.test(token.word) &&
            known.has(stem(bareWord(token.word))),
        );
      const [first, last] = [words[0], words[words.length - 1]];
      return first && last ? [{ id: null, start: first.start, end: last.end }] : [];
    });
  return anchors.length === 0 ? [] : [...anchors, ...found].sort((left, right) => left.start - right.start);
}

const DEFINITE = /\b(?:the|this|that|die|der|das|den|le|la|l|el)\s+(?:[\p{L}-]+\s+)?$/u;

/** "The lamp in black and the clip in white", of what was just shown: those are meant, and no others of their kind. */
async function searchTalked(part: Perception, context: MoveContext): Promise<string[]> {
  const { situation, desk } = context;
  const shown = (situation.input.memory.shown[0] ?? []).map(({ id }) => id);
  const kind = part.entities.find(({ type, negated }) => type === "category" && !negated);
  if (shown.length < 2 || !kind || !DEFINITE.test(foldText(part.text.slice(0, kind.start))))
    return search(part, context);

  const answer = await desk.use(getProduct, { productIds: shown });
  const mention = findMention(part, getVocabularyIndex(situation.input.vocabulary).nameStems);
  const meant = (answer.ok ? answer.value.productIds : []).filter((id) => {
    const document = desk.evidence.documents.get(id);
    return document !== undefined && isMentioned(document, mention);
  });
  // Of two caps the one that comes in brick.
  const fitting = meant.filter((id) => {
    const product = desk.evidence.products.get(id);
    return product !== undefined && resolveVariant(product, wishesOfMessage(part, product)).status !== "no-such-value";
  });
  const [only, second] = fitting;
  return only !== undefined && second === undefined ? [only] : search(part, context);
}

/** Products that are what a part of the message calls them, the most fully named alone where one is. */
async function search(part: Perception, { situation, desk }: MoveContext): Promise<string[]> {
  const own = findMention(part, getVocabularyIndex(situation.input.vocabulary).nameStems);
  const words = part.entities.flatMap(({ type, text, negated }) =>
    !negated && ["attribute", "material", "option"].includes(type) ? [text] : [],
  );
  const mention = { categories: own.categories, words: [...own.words, ...words] };
  const text = [...mention.categories, ...mention.words].join(" ").slice(0, 400);
  const answer = await desk.use(searchProducts, { text, isTextOnly: true, limit: 6 });
  if (!answer.ok) return [];
  const found = answer.value.items.filter(({ document }) => isMentioned(document, mention));
  const said = stemsOf(part.text);
  const share = (title: string) => stemsOf(title).filter((stem) => said.includes(stem)).length;
  const best = Math.max(0, ...found.map(({ document }) => share(document.title)));
  const fullest = found.filter(({ document }) => share(document.title) === best);
  return (fullest.length === 1 ? fullest : found).map(({ document }) => document.id);
}

/** What to call a part: from its first thing or property to its last. */
function nameOf({ text, entities }: Perception): string {
  const spans = entities.filter(({ type }) => ["category", "attribute", "material", "product"].includes(type));
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  return spans.length === 0 ? text.trim().slice(0, 60) : text.slice(from, to).slice(0, 60);
}
