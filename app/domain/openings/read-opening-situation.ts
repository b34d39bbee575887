import { isBuyable } from "~/agent/openings/buyable";
import { findPromisedDelivery } from "~/agent/openings/find-promised-delivery";
import type { OpeningNeed, OpeningSituation } from "~/agent/openings/opening-situation";
import { knowledgeIntent } from "~/agent/knowledge/belongs-to-pages";
import { findAnswer } from "~/agent/knowledge/find-answer";
import { topicOf } from "~/agent/knowledge/policy-topics";
import type { SelectedAnswer } from "~/agent/knowledge/select-answer";
import { perceive } from "~/agent/perception/perceive";
import type { CartView } from "~/contracts/cart-view";
import type { OpeningRequest } from "~/contracts/agent-api";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { KnowledgeSearch } from "~/ports/knowledge-search";
import type { LiveProduct, Storefront } from "~/ports/storefront";

export type OpeningReaders = {
  storefront: Storefront;
  catalog: CatalogSearch;
  knowledge: KnowledgeSearch;
  /** Products that the merchant wants not to be recommended. */
  isNever: (products: LiveProduct[]) => Promise<(id: string) => boolean>;
};

export type OpeningAbout = {
  request: Pick<OpeningRequest, "page" | "trail">;
  /** On the page, read live. */
  product: LiveProduct | null;
  cart: CartView | null;
  /** YYYY-MM-DD in the shop's time zone. */
  today: string;
  /** Of the shop: amounts on its pages are in it. */
  currency: string;
  /** Of the last order that stands and is not old. */
  boughtIds: string[];
};

const DELIVERY = "How long does delivery take and what does it cost?";
const RETURNS = "What is the return policy?";
const MOST_PASSAGES = 16;
const IS_ABOUT_SIZES = /\bsiz(?:e|es|ing)\b|gr(?:ö|o|oe)(?:ß|ss)e|taille|pointure|talla/i;
/** A product that says less about what was searched is a guess. */
const LEAST_SCORE = 0.35;
const MOST_FOUND = 6;

/** Reads what the planned moves speak about, all at once; nothing that is never recommended gets in. */
export async function readOpeningSituation(
  readers: OpeningReaders,
  needs: ReadonlySet<OpeningNeed>,
  about: OpeningAbout,
): Promise<OpeningSituation> {
  const { product, cart, request } = about;
  const when = <Result>(need: OpeningNeed, read: () => Promise<Result>, otherwise: Result) =>
    needs.has(need) ? read() : Promise.resolve(otherwise);

  const [compared, related, complement, delivery, returns, hasSizeGuide, freeDelivery, search, bought] =
    await Promise.all([
      when("compared", () => readCompared(readers, about), null),
      when("related", () => readRelated(readers, product), []),
      when("complement", () => readComplement(readers, about), null),
      when("delivery", () => ask(readers, about, DELIVERY, "delivery_time"), null),
      when("returns", () => ask(readers, about, RETURNS, "return_policy"), null),
      when("sizes", () => hasGuide(readers, about), false),
      when("free-delivery", () => readFreeDelivery(readers, about), null),
      when("search", () => readSearch(readers, about), null),
      when("bought", () => readBought(readers, about), null),
    ]);

  const shown = [product, compared, ...related, complement?.base, complement?.product, search?.found, bought].filter(
    (one) => one != null,
  );
  const isNever = await readers.isNever(shown);
  const allowed = (one: LiveProduct | null) => (one && !isNever(one.id) ? one : null);
  return {
    product: allowed(product),
    variantId: request.page.variantId,
    compared: allowed(compared),
    related: related.filter((one) => !isNever(one.id)),
    complement: complement && !isNever(complement.product.id) ? complement : null,
    ...{ cart, delivery, returns, hasSizeGuide, freeDelivery },
    search: search && { ...search, found: allowed(search.found) },
    bought,
  };
}

async function readCompared(
  { storefront }: OpeningReaders,
  { product, request: { trail } }: OpeningAbout,
): Promise<LiveProduct | null> {
  const other = trail.filter((id) => /^\d+$/.test(id) && id !== product?.id).at(-1);
  return other === undefined ? null : ((await storefront.readProducts([other]))[0] ?? null);
}

async function readRelated({ storefront }: OpeningReaders, product: LiveProduct | null): Promise<LiveProduct[]> {
  return product ? (await storefront.readRecommendations(product.id, "related")).filter(isBuyable) : [];
}

/** Of what was put into the cart last, else of what is on the page. */
async function readComplement(
  { storefront }: OpeningReaders,
  { product, cart }: OpeningAbout,
): Promise<OpeningSituation["complement"]> {
  const baseId = cart?.lines[0]?.productId ?? product?.id;
  if (baseId === undefined) return null;
  const [bases, found] = await Promise.all([
    baseId === product?.id ? [product] : storefront.readProducts([baseId]),
    storefront.readRecommendations(baseId, "complementary"),
  ]);
  const inCart = new Set(cart?.lines.map(({ productId }) => productId));
  const other = found.find((one) => one.id !== baseId && !inCart.has(one.id) && isBuyable(one));
  const [base] = bases;
  return base && other ? { base, product: other } : null;
}

async function ask(
  { knowledge }: OpeningReaders,
  { request, today }: OpeningAbout,
  question: string,
  intent: "delivery_time" | "return_policy",
): Promise<SelectedAnswer | null> {
  const from = { language: "en", country: request.page.country, today };
  return (await findAnswer({ question, topic: topicOf(intent, question) }, from, knowledge)).answer;
}

async function hasGuide(readers: OpeningReaders, about: OpeningAbout): Promise<boolean> {
  const passages = await searchPages(
    readers,
    about,
    "size guide sizing Größentabelle guide des tailles guía de tallas",
  );
  return passages.some(({ title }) => IS_ABOUT_SIZES.test(title));
}

async function readFreeDelivery(
  readers: OpeningReaders,
  about: OpeningAbout,
): Promise<OpeningSituation["freeDelivery"]> {
  if (!about.cart) return null;
  const { currency, today } = about;
  return findPromisedDelivery(readers.knowledge, { country: about.request.page.country, currency, today });
}

function searchPages({ knowledge }: OpeningReaders, { request, today }: OpeningAbout, text: string) {
  return knowledge.search(text, MOST_PASSAGES, { countries: [request.page.country ?? []].flat(), today });
}

/** A question to the search field ("returns", "gift wrapping?") is put to the shop's pages, anything else to its products. */
async function readSearch(
  { catalog, knowledge, storefront }: OpeningReaders,
  { request: { page }, today }: OpeningAbout,
): Promise<OpeningSituation["search"]> {
  const terms = page.searchTerms?.trim() ?? "";
  if (terms === "") return null;

  const vocabulary = await catalog.getVocabulary();
  const perception = perceive(terms, { vocabulary, expectedLanguage: page.locale });
  const intent = knowledgeIntent(perception);
  if (intent !== null) {
    const from = { language: perception.language, country: page.country, today };
    const { answer } = await findAnswer({ question: terms, topic: topicOf(intent, terms) }, from, knowledge);
    if (answer) return { terms, answer, found: null };
  }
  const candidates = await catalog.findCandidates({ text: terms, filters: { available: true }, limit: MOST_FOUND });
  const good = candidates.filter(({ lexicalScore }) => lexicalScore >= LEAST_SCORE).map(({ document }) => document.id);
  const live = good.length > 0 ? await storefront.readProducts(good) : [];
  const found = good.flatMap((id) => live.filter((one) => one.id === id && isBuyable(one)))[0] ?? null;
  return { terms, answer: null, found };
}

async function readBought({ storefront }: OpeningReaders, { boughtIds }: OpeningAbout): Promise<LiveProduct | null> {
  return boughtIds.length === 0 ? null : ((await storefront.readProducts(boughtIds))[0] ?? null);
}
