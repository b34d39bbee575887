import type { Entity, Perception } from "../../../perception/perception";
import type { LiveProduct } from "~/ports/storefront";
import { orderByFigure } from "../../../measures/order-by-figure";
import { getProduct } from "../../../tools/get-product";
import { wishesOfMessage } from "../../../variants/wishes-of-message";
import { carriesWish } from "../../../variants/carries-wish";
import { foldText } from "../../../perception/fold-text";
import { findByChoice } from "../find-by-choice";
import { findDescribed } from "../find-described";
import { findMeantProducts } from "../find-meant-products";
import { type Wanted } from "../find-wanted";
import { isFitting } from "../is-fitting";
import { isNamedSo } from "../is-named-so";
import type { MoveContext } from "../move-context";

/** The one thing that the message is about, or several that it points at ("both", "the first two"). */
export async function findOne(context: MoveContext): Promise<Wanted | null> {
  const most = (await pickByFigure(context)) ?? (await findDescribed(context));
  if (most?.length === 0) return null;
  const candidates = chooseProducts(context);
  // "That anti-chafing stick": told by a property alone, of nothing that was talked about.
  const isOnlyChoice =
    most === null &&
    candidates.length === 0 &&
    context.situation.perception.entities.some(
      ({ type, negated }) => (type === "option" || type === "attribute" || type === "material") && !negated,
    );
  if (isOnlyChoice) {
    const sold = await findByChoice(context);
    return sold && { items: sold.map((product) => ({ product, part: context.situation.perception })), open: [] };
  }
  const meant = most ?? (await findMeantProducts(candidates, "add", context));
  if (meant === null) return null;
  const products = meant.flatMap((id) => context.desk.evidence.products.get(id) ?? []);
  const picked = pickByWish(products, context) ?? (await findByChoice(context));
  const items = picked?.map((product) => ({ product, part: context.situation.perception }));
  return items ? { items, open: [] } : null;
}

/** "Two of the high support": words that tell which one is meant. */
function tellingWords({ text, entities }: Perception): Entity[] {
  return entities.filter(
    ({ type, negated, start }) =>
      !negated && ["attribute", "material", "brand"].includes(type) && DEFINITE.test(foldText(text.slice(0, start))),
  );
}

const DEFINITE = /\b(?:the|der|die|das|den|le|la|les|el|los|las)\s+(?:\d+\s+|new\s+)?$/;

/** "I'll take the brighter one": of what was shown, the one that the figures single out; null where they do not. */
async function pickByFigure({ situation, desk }: MoveContext): Promise<string[] | null> {
  const { superlative, referents, input } = situation;
  const shown = (input.memory.shown[0] ?? []).map(({ id }) => id);
  if (superlative === null || shown.length < 2 || ["named", "ordinal"].includes(referents.how)) return null;
  const answer = await desk.use(getProduct, { productIds: shown });
  if (!answer.ok) return null;
  const documents = answer.value.productIds.flatMap((id) => desk.evidence.documents.get(id) ?? []);
  const { known } = orderByFigure(
    documents.map((document) => ({ document })),
    superlative,
  );
  const [best, second] = known;
  return best && best.figure.value !== second?.figure.value ? [best.document.id] : null;
}

/** The product of the open question first, then what the message points at. */
function chooseProducts({ situation }: MoveContext): string[] {
  const { pending, referents, input, perception } = situation;
  if (pending?.kind === "choose-variant" && typeof pending.data.productId === "string") return [pending.data.productId];
  if (referents.how === "plural" && referents.isAll === true) return referents.productIds;
  if (["named", "ordinal", "described"].includes(referents.how)) return referents.productIds;

  // "The blue one": of what was shown, the one that comes in blue. All are read, and the wish decides.
  const shown = (input.memory.shown[0] ?? []).map(({ id }) => id);
  const hasWish = perception.entities.some(({ type }) => type === "color" || type === "option");
  return hasWish ? [...new Set([...referents.productIds, ...shown])].slice(0, 6) : referents.productIds.slice(0, 1);
}

const THAT = /\b(?:add|put|throw|pop|stick|chuck|bag|take|get) (?:it|that|this|them|those|these)\b/;

/**
 * With several candidates and a colour or option named, the first that has it; a plural keeps all. Null where a list was shown
 * and nothing of it has such a choice: then something else is meant.
 */
function pickByWish(products: LiveProduct[], context: MoveContext): LiveProduct[] | null {
  const { referents, input, pending } = context.situation;
  if (["named", "ordinal", "plural", "described"].includes(referents.how)) return products;
  const telling = tellingWords(context.situation.perception);
  const named = products.filter(({ id }) => telling.every((word) => isNamedSo(id, word, context)));
  const [first] = named;
  // "Hides the coffee, put that in, the wide one": "that" is what is talked about by itself, as far as it comes so.
  const talked = products.find(({ id }) => input.memory.focus?.isAlone === true && id === input.memory.focus.id);
  const isThat =
    THAT.test(foldText(context.situation.perception.text)) && referents.how === "focus" && pending === null;
  if (!first && isThat && talked && isFitting(talked, context)) return [talked];
  if (!first && products.length > 0 && pending === null) return null;
  const fitting = named.find((product) => isFitting(product, context));
  if (fitting) return [fitting];
  const isCarried = named.some((product) =>
    wishesOfMessage(context.situation.perception, product).every((wish) => carriesWish(product, wish)),
  );
  if (!isCarried && first && pending === null && input.memory.focus?.isAlone !== true && referents.how !== "page")
    return null;
  return first ? [first] : [];
}

/** "All three pairs" is the sum of what was named. */
export const ALL_OF = /\b(?:all|alle|tou(?:te)?s les|les|tod[oa]s l[oa]s|l[oa]s)\s+$/;
