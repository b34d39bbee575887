import { attributeName } from "../../../attributes/attribute-name";
import { orderByFigure, type Figure } from "../../../measures/order-by-figure";
import type { Superlative } from "../../../measures/find-superlative";
import { slot } from "../../../reply/slot";
import { getProduct } from "../../../tools/get-product";
import { searchProducts } from "../../../tools/search-products";
import type { CatalogDocument } from "~/ports/catalog-search";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { rememberShown } from "../remember-shown";
import { OF_A_VARIANT } from "../../../recall/readings/wanted-entities";
import { tellStock } from "../tell-stock";
import { findProducts } from "./find-products";

const MAX_SHOWN = 3;

/** "Which one is brightest?": by the figures listed, among what was shown, or else among what serves the need. */
export async function pickMost(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { superlative } = situation;
  if (superlative === null) return findProducts(context);

  const shown = shownInQuestion(context);
  const found = shown.length > 1 ? await readShown(shown, context) : await search(superlative, context);
  if (found === null) return findProducts(context);
  const { known, unknown } = orderByFigure(found, superlative);
  const [best, second] = known;
  if (!best) {
    await voice.say("most.unknown", { what: superlative.said });
    return showAll(found, context);
  }
  if (isSameAsBefore(best.document.id, context)) return tellStock(best.document.id, context);
  const fact = (item: Known) => factOf(item, superlative);
  const tied = known.filter(({ figure }) => figure.value === best.figure.value);
  if (tied.length > 1 && shown.length > 1)
    await voice.say("most.tie", { names: names(tied, context), fact: fact(best) });
  else
    await voice.say(
      !superlative.labels.includes("price") ? "most.is" : superlative.isLess ? "most.price" : "price.is",
      {
        title: slot.title(best.document.id),
        price: slot.priceRange(best.document.id),
        fact: fact(best),
      },
    );
  const next = known.filter((item) => item !== best && !tied.includes(item)).slice(0, 2);
  if (second && next.length > 0)
    await voice.say("most.next", {
      names: joinNames(
        next.map((item) => voice.text("most.name", { title: slot.title(item.document.id), fact: fact(item) })),
        situation.locale,
      ),
    });
  if (unknown.length > 0 && shown.length > 1)
    await voice.say("most.unlisted", {
      names: names(unknown, context),
      what: attributeName(superlative.labels[0] ?? "", situation.language),
    });
  await desk.show({
    type: "products",
    items: known.slice(0, MAX_SHOWN).map((item) => ({
      productId: item.document.id,
      variantId: null,
      reason: superlative.labels.includes("price")
        ? null
        : voice.text("card.why", { facts: slot.listed(item.document.id, item.figure.name) }),
    })),
  });
  rememberShown(
    known.slice(0, MAX_SHOWN).map(({ document }) => document.id),
    null,
    context,
  );
}

/** "Size M" behind the cheapest socks, which are so in M as well: whether those are there is what is left to say. */
function isSameAsBefore(bestId: string, { situation }: MoveContext): boolean {
  const { superlative, perception, input } = situation;
  const isSaidNow = superlative !== null && superlative.end > superlative.start;
  const isOfVariant = perception.entities.some(({ type }) => OF_A_VARIANT.has(type));
  return !isSaidNow && isOfVariant && input.memory.shown[0]?.[0]?.id === bestId;
}

type Item = { document: CatalogDocument };
type Known = Item & { figure: Figure };

const IN_SHOP =
  /\b(?:you|u|ya)(?:'ve| have)? (?:got|have|sell|carry|stock)\b|\bin the (?:shop|store)\b|\b(?:habt ihr|haben sie|ihr habt|vous avez|avez-vous|tien\w+|ten[eé]is)\b/i;

/** "Anything lighter?" is not answered from what was shown. */
const ANYTHING = /\b(?:anything|something|etwas|quelque chose|algo)\b/i;

/** The list shown last, unless the message names a kind of its own or has just changed what is wanted. */
function shownInQuestion({ situation }: MoveContext): string[] {
  const { perception, input, needChanged, referents } = situation;
  if (referents.how === "named" && referents.productIds.length > 1) return referents.productIds;
  // "The cheapest you've got" is looked for in the whole shop.
  if (IN_SHOP.test(perception.text) || ANYTHING.test(perception.text)) return [];
  const isOfNeed = perception.entities.some(({ type, negated }) => type === "category" && !negated) || needChanged;
  return isOfNeed ? [] : (input.memory.shown[0] ?? []).map(({ id }) => id);
}

async function readShown(ids: string[], { desk }: MoveContext): Promise<Item[] | null> {
  const answer = await desk.use(getProduct, { productIds: ids.slice(0, 6) });
  if (!answer.ok) return null;
  return answer.value.productIds.flatMap((id) => {
    const document = desk.evidence.documents.get(id);
    return document ? [{ document }] : [];
  });
}

async function search({ labels, isLess }: Superlative, { desk }: MoveContext): Promise<Item[] | null> {
  const answer = await desk.use(searchProducts, { orderBy: { labels, isLess }, limit: 6 });
  return answer.ok && answer.value.status === "match" ? answer.value.items : null;
}

async function showAll(found: Item[], context: MoveContext): Promise<void> {
  const ids = found.slice(0, MAX_SHOWN).map(({ document }) => document.id);
  await context.desk.show({
    type: "products",
    items: ids.map((productId) => ({ productId, variantId: null, reason: null })),
  });
  rememberShown(ids, null, context);
}

function factOf({ document, figure }: Known, { labels }: Superlative): string {
  return labels.includes("price") ? slot.priceRange(document.id) : slot.attribute(document.id, figure.name);
}

function names(items: Item[], { situation }: MoveContext): string {
  return joinNames(
    items.slice(0, MAX_SHOWN).map(({ document }) => slot.title(document.id)),
    situation.locale,
  );
}
