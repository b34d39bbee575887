import { isForSomebody, wordPromotion } from "../../../knowledge/word-promotion";
import { fitnessOf } from "../../../knowledge/weigh-answer";
import type { LiveProduct, LiveVariant } from "~/ports/storefront";
import { countryName } from "../../../reply/country-name";
import { slot } from "../../../reply/slot";
import { answerQuestion } from "../../../tools/answer-question";
import { getProduct } from "../../../tools/get-product";
import { searchProducts } from "../../../tools/search-products";
import { foldText } from "../../../perception/fold-text";
import { joinNames } from "../name-facts";
import { attributeName } from "../../../attributes/attribute-name";
import { asksPricedValue, pricesByValue } from "../../../variants/priced-value";
import { resolveVariant, type VariantResolution } from "../../../variants/resolve-variant";
import { wishesOfMessage } from "../../../variants/wishes-of-message";
import { isEmptyMention } from "../../../recall/find-mention";
import { placeOfCode } from "../../../knowledge/find-place";
import type { Place } from "../../../knowledge/places";
import type { Situation } from "../../../situation";
import { offerPerson } from "../offer-person";
import { quoteAnswer } from "../quote-answer";
import { findMeantProducts } from "../find-meant-products";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { reducedVariant, sayReduced } from "../say-reduced";
import { sayMarket } from "../say-market";
import { tellOffer } from "./tell-offer";
import { findProducts } from "./find-products";

/** What the product in question costs now. */
export async function tellPrice(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { referents } = situation;
  if (referents.productIds.length === 0 && isEmptyMention(referents.mention)) return findProducts(context);
  if (await tellSum(context)) return;
  const meant = await findMeantProducts(referents.productIds.slice(0, 3), "tell-price", context);
  if (meant === null) return;
  const place = foreignMarket(situation);
  // The shopper is still in the page's market: those are the prices that are remembered, and on cards.
  rememberShown(meant, null, context);
  if (place !== null) await desk.use(getProduct, { productIds: meant, country: place.code });

  for (const id of meant) {
    const product = desk.evidence.products.get(id);
    if (!product) continue;
    if (await tellValues(product, context)) continue;
    const resolution = resolveVariant(product, wishesOfMessage(situation.perception, product));
    const variant = resolution.status === "one" ? resolution.variant : ofOnePrice(product, resolution);
    await voice.say("price.is", {
      title: slot.title(id),
      price: variant ? slot.price(variant.id) : slot.priceRange(id),
    });
    await sayReduction(variant ?? reducedVariant(product.variants), context);
  }
  const [first] = meant;
  if (place !== null && first !== undefined && desk.evidence.abroad === place.code) {
    const country = countryName(place.code, situation.locale);
    return voice.say("price.in-country", { country, link: slot.countryLink(first, place.code) });
  }
  await sayMarket(context);
  await desk.show({
    type: "products",
    items: meant.map((productId) => ({ productId, variantId: null, reason: null })),
  });
}

/** "How much would that be together?", of what was picked one of each: each, and their sum. */
export async function tellSum(context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const ids = (situation.input.memory.shown[0] ?? []).map(({ id }) => id).slice(0, MOST_SUMMED);
  if (ids.length < 2 || situation.referents.how === "named" || !OF_ALL.test(foldText(situation.perception.text)))
    return false;
  const read = await desk.use(getProduct, { productIds: ids });
  const sold = read.ok
    ? ids.filter((id) => desk.evidence.products.get(id)?.variants.some(({ availableForSale }) => availableForSale))
    : [];
  if (sold.length < 2) return false;
  const names = sold.map((id) => voice.text("pick.name", { title: slot.title(id), price: slot.priceRange(id) }));
  await voice.say("price.sum", { sum: slot.sum(sold), names: joinNames(names, situation.locale) });
  await desk.show({
    type: "products",
    items: sold.map((productId) => ({ productId, variantId: null, reason: null })),
  });
  rememberShown(sold, null, context);
  return true;
}

const MOST_SUMMED = 6;
const OF_ALL =
  /\b(?:together|altogether|total|in all|all in|for (?:all|everything|the lot|the (?:whole )?(?:set|lot|kit|outfit|thing))|all of (?:it|them|that|those)|zusammen|insgesamt|en tout|au total|en total|todo junto)\b/;

/** "Is one of the colors cheaper?": what each costs, the least first. */
async function tellValues(product: LiveProduct, { situation, voice }: MoveContext): Promise<boolean> {
  const kind = asksPricedValue(situation.perception.text);
  const prices = kind === null ? null : pricesByValue(product, kind);
  if (prices === null || prices.groups.length === 0) return false;
  const title = slot.title(product.id);
  const option = attributeName(prices.option, situation.language);
  const [first, second] = prices.groups;
  if (first && !second) {
    await voice.say("price.same-values", { title, option, price: slot.price(first.variant.id) });
    return true;
  }
  for (const { variant, values } of prices.groups.slice(0, MAX_GROUPS)) {
    const named = values.map((value) => slot.option(product.id, prices.option, value));
    await voice.say("price.in-values", {
      title,
      price: slot.price(variant.id),
      values: joinNames(named, situation.locale),
    });
  }
  return true;
}

const MAX_GROUPS = 3;

/** "The black one in wide", of whatever size: one of those that are meant, where all of them cost the same. */
function ofOnePrice({ variants }: LiveProduct, resolution: VariantResolution): LiveVariant | null {
  if (resolution.status !== "open" || resolution.chosen.length === 0) return null;
  const meant = variants.filter(({ options }) =>
    resolution.chosen.every(({ name, value }) => options.some((own) => own.name === name && own.value === value)),
  );
  const [first, ...others] = meant;
  return first !== undefined && others.every(({ price }) => price.amount === first.price.amount) ? first : null;
}

/** The country that prices are asked for, where it is another than the page's; a currency stands for its country. */
function foreignMarket({ need, input, language }: Situation): Place | null {
  const { market } = need;
  if (!market || market.currency === (input.page.currency ?? input.shop.currency)) return null;
  const place = placeOfCode(market.country ?? countryOf(market.currency, language));
  return place === null || place.code === input.page.country ? null : place;
}

/** The euro has many countries: the one whose language is spoken. */
function countryOf(currency: string | null, language: string): string | null {
  if (currency === "EUR") return { de: "DE", fr: "FR", es: "ES" }[language] ?? "DE";
  return currency === null ? null : currency.slice(0, 2);
}

/** Reductions that Shopify shows and codes that the shop's own pages name: nothing else exists. */
export async function tellPromotions(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const [productId] = situation.referents.productIds;
  const [known, product] = await Promise.all([
    desk.use(answerQuestion, {
      question: situation.perception.text.slice(0, 600) || "discount",
      topic: "discount code sale promotion offer",
    }),
    productId === undefined ? null : desk.use(getProduct, { productIds: [productId] }),
  ]);

  const worded = wordPromotion(situation.perception.text);
  const isOwn = known.ok && known.value.answer?.passage.kind === "curated";
  const asked =
    worded === null || isOwn ? null : await desk.use(answerQuestion, { question: worded, topic: "", isWorded: true });
  const told = asked?.ok === true && asked.value.answer !== null ? asked : known;
  const passage =
    told.ok &&
    told.value.answer &&
    (told.value.answer.passage.kind === "curated" ||
      (fitnessOf(told.value.answer) !== "apart" &&
        /discount|sale|promo|offer|code|rabatt|aktion|remise|descuento/i.test(told.value.answer.passage.text)))
      ? told.value.answer
      : null;
  const live = product?.ok && productId !== undefined ? desk.evidence.products.get(productId) : undefined;
  const reduced = live && reducedVariant(live.variants);
  const { text } = situation.perception;
  const asksForGoods = !reduced && ASKS_FOR_GOODS.test(text) && !ASKS_FOR_CODE.test(text);
  const isListed = asksForGoods && (await tellReduced(context));
  // Beside goods that are reduced, a page about codes or returns of sale goods answers nothing that was asked.
  const isOfThis = reduced && IS_IT_REDUCED.test(foldText(text));
  if (passage && !isOfThis && (!isListed || passage.passage.kind === "curated")) {
    await quoteAnswer(passage, { situation, desk, voice });
    if (fitnessOf(passage) === "near") await offerPerson(context);
  } else if (!(await tellOffer("looked-for-code", context)) && !isListed && (!reduced || ASKS_FOR_CODE.test(text))) {
    // A discount for some people alone is not denied by knowing of none for everybody.
    await voice.say(isForSomebody(text) ? "policy.unknown" : "promotion.none-known");
    // Who asks for one in particular may be told more by a person.
    if (SPECIFIC.test(text) || isForSomebody(text)) await offerPerson(context);
  }
  if (live && reduced) {
    await voice.say("promotion.reduced", {
      title: slot.title(live.id),
      price: slot.price(reduced.id),
      before: slot.compareAt(reduced.id),
    });
    await desk.show({ type: "products", items: [{ productId: live.id, variantId: null, reason: null }] });
    rememberShown([live.id], null, context);
  }
}

/** "A student discount?" asks for none that anybody gets. */
const ASKS_FOR_GOODS =
  /\b(?:sales?|reduc\w+|marked down|on offer|clearance|deals?|bargains?|discounted|special offers?|angebot\w*|reduziert\w*|rabattiert\w*|soldes?|promo(?:s|tions?)?|rebaj\w*|ofertas?)\b/i;
const IS_IT_REDUCED = /\b(?:is|are) (?:it|this|that|these|they|those)\b/;
const ASKS_FOR_CODE =
  /\b(?:\w*codes?|coupons?|vouchers?|gutschein\w*|rabattcode\w*|cup[oó]n\w*|bons? de r[eé]duction)\b/i;

/** What costs less than it did, of the kind that is asked for; false where nothing does. */
async function tellReduced(context: MoveContext): Promise<boolean> {
  const { situation, desk } = context;
  const isOfKind = situation.perception.entities.some(
    ({ type, negated }) => !negated && (type === "category" || type === "recipient"),
  );
  const found = await desk.use(searchProducts, { isReduced: true, isTextOnly: !isOfKind });
  return sayReduced(found.ok ? found.value.items : [], context);
}

/** "For students", "in combination with", "with my club card". */
const SPECIFIC =
  /\b(?:for|with|combin\w*|together|students?|militar\w*|nurses?|seniors?|teachers?|members?|f[uü]r|mit|pour|avec|para|con|estudiantes?|[eé]tudiants?|studenten\w*)\b/i;

/**
 * Haggling gets an honest no, and what may help: a reduction that there is, or something for less; who goes on sees what is
 * reduced.
 */
export async function negotiate(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const [productId] = situation.referents.productIds;
  if (await tellOffer("asked", context)) return;
  const hasHaggled = situation.input.memory.digest.at(-1)?.moves.includes("negotiate") === true;
  await voice.say(hasHaggled ? "negotiate.again" : "negotiate.no");
  if (hasHaggled && productId === undefined) await tellReduced(context);
  if (productId !== undefined) {
    const answer = await desk.use(getProduct, { productIds: [productId] });
    const product = answer.ok ? desk.evidence.products.get(productId) : undefined;
    const reduced = product && reducedVariant(product.variants);
    const title = slot.title(productId);
    if (reduced)
      await voice.say("negotiate.reduced", {
        title,
        price: slot.price(reduced.id),
        before: slot.compareAt(reduced.id),
      });
    else if (product) await voice.say("negotiate.price", { title, price: slot.priceRange(productId) });
    if (product) rememberShown([productId], null, context);
  }
  voice.offer(
    { label: voice.text("offer.cheaper"), message: voice.text("offer.cheaper.message") },
    { label: voice.text("offer.promotions"), message: voice.text("offer.promotions.message") },
  );
}

async function sayReduction(variant: LiveVariant | null, { voice }: MoveContext): Promise<void> {
  if (variant && isReduced(variant)) await voice.say("price.was", { before: slot.compareAt(variant.id) });
}

function isReduced(variant: LiveVariant): boolean {
  return variant.compareAtPrice !== null && variant.compareAtPrice.amount > variant.price.amount;
}
