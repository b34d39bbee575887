import { cartSaving } from "~/lib/cart-saving";
import { formatMoney, type Money } from "~/lib/money";
import type { CartViewLine } from "../evidence/cart-line";
import { findVariant, type Evidence } from "../evidence/evidence";
import { findCodeDelivery } from "./code-delivery";
import { countryName } from "./country-name";
import { describeOrderStatus } from "./describe-order-status";
import { agreeWithTitle } from "./agree-with-title";
import { describeAttribute } from "./describe-attribute";
import { readDiscountFact } from "./read-discount-fact";
import { readStock } from "./read-stock";
import { SLOT_PATTERN, WHOLE_PASSAGE } from "./slot";
import { splitSentences } from "./split-sentences";
import { chooseText, type TextChoice } from "./texts/choose-text";
import { wordAttribute, type AttributeWording } from "./word-attribute";

/** What slots are filled from: this turn's evidence, and facts of the shop that a merchant set. */
export type SlotFacts = {
  evidence: Evidence;
  choice: TextChoice;
  locale: string;
  shopName: string;
  agentName: string;
  greeting: string;
  contactEmail: string;
  contactHours: string;
  /** The budget as the shopper's chip shows it, null where there is none. */
  budget: string | null;
  /** Prices that were told in earlier turns, by variant id. */
  toldPrices: Map<string, Money>;
};

export type FilledText = { ok: true; text: string } | { ok: false; missing: string };

/** Replaces every slot by its fact. A slot without evidence fails the whole text: nothing is guessed or left out silently. */
export function fillSlots(text: string, facts: SlotFacts): FilledText {
  const missing: string[] = [];
  const agreed =
    facts.choice.language === "en" ? agreeWithTitle(text, (id) => readFact("title", [decode(id)], facts)) : text;
  const filled = dropDoubledArticles(agreed, facts).replace(
    SLOT_PATTERN,
    (whole, kind: string, rest: string | undefined) => {
      const value = readFact(kind, (rest ?? "").split(":").map(decode), facts);
      if (value === null || value === "") missing.push(whole);
      return value ?? "";
    },
  );

  const [first] = missing;
  if (first !== undefined) return { ok: false, missing: first };
  if (filled.includes("{{") || filled.includes("}}")) return { ok: false, missing: "a malformed slot" };
  return { ok: true, text: endOnce(filled) };
}

/** A quoted sentence brings its own full stop: `“True to size.”` and no other one. */
function endOnce(text: string): string {
  return text.replace(/([.!?]\s?[”“»])\.(?=\s|$)/gu, "$1");
}

/** "the The Complete Snowboard": where a title brings its own article, the sentence's goes. */
function dropDoubledArticles(text: string, facts: SlotFacts): string {
  return text.replace(
    /\b(the|le|la|les|el|los|las|der|die|das) (\{\{title:([^{}]*)\}\})/gi,
    (whole, article: string, rest: string, id: string) => {
      const title = readFact("title", [decode(id)], facts) ?? "";
      return title.toLowerCase().startsWith(`${article.toLowerCase()} `) ? rest : whole;
    },
  );
}

function readFact(kind: string, parts: string[], facts: SlotFacts): string | null {
  const [id = "", detail = ""] = parts;
  const { evidence } = facts;

  switch (kind) {
    case "title":
      return evidence.products.get(id)?.title ?? evidence.documents.get(id)?.title ?? null;
    case "price":
      return withVariant(evidence, id, ({ variant }) => money(variant.price, facts)) ?? linePrice(id, facts);
    case "told-price": {
      const told = facts.toldPrices.get(id);
      return told ? money(told, facts) : null;
    }
    case "compare-at":
      return withVariant(evidence, id, ({ variant }) => variant.compareAtPrice && money(variant.compareAtPrice, facts));
    case "saving":
      return withVariant(evidence, id, ({ variant }) => saving(variant.price, variant.compareAtPrice, facts));
    case "price-range":
      return priceRange(id, facts);
    case "sum":
      return sumOfLowest(id.split("+"), facts);
    case "country-link":
      return countryLink(id, detail, facts);
    case "stock":
      return withVariant(evidence, id, ({ variant }) => {
        const { state, left } = readStock(variant);
        if (state === "in-stock") return chooseText(facts.choice, "stock.in");
        if (state === "sold-out") return chooseText(facts.choice, "stock.out");
        return chooseText(facts.choice, "stock.low", { count: left ?? 0 });
      });
    case "variant":
      return (
        withVariant(evidence, id, ({ variant }) => variant.title) ??
        evidence.cart?.lines.find((line) => line.variantId === id)?.variantTitle ??
        null
      );
    case "values":
      return availableValues(id, detail, facts);
    case "attribute":
      return attribute(id, detail, parts[2], "bare", facts);
    case "listed":
      return attribute(id, detail, parts[2], "listed", facts);
    case "attribute-value": {
      const values = evidence.documents.get(id)?.attributes[detail];
      return values ? describeAttribute(detail, values).value : null;
    }
    case "option":
      return option(id, detail, parts[2] ?? "", evidence);
    case "kind":
      return evidence.documents.get(id)?.productType ?? null;
    case "tag":
      return evidence.documents.get(id)?.tags.includes(detail) ? `“${detail}”` : null;
    case "got":
      return written(id, evidence, (change) => change.got);
    case "wanted":
      return written(id, evidence, (change) => change.wanted);
    case "line-quantity":
      return numberOf(evidence.cart?.lines.find((line) => line.variantId === id)?.quantity);
    case "description":
      return (
        splitSentences(evidence.documents.get(id)?.description ?? evidence.products.get(id)?.description ?? "")[
          Number(detail)
        ] ?? null
      );
    case "passage":
      return passage(id, detail, evidence);
    case "passage-title":
      return evidence.passages.get(id)?.title ?? null;
    case "cart-total":
      return evidence.cart && money(evidence.cart.total, facts);
    case "cart-count":
      return evidence.cart && String(evidence.cart.totalQuantity);
    case "delivery-gap":
      return deliveryGap(facts);
    case "free-from":
      return evidence.freeDelivery && money(evidence.freeDelivery.from, facts);
    case "delivery-cost":
      return evidence.freeDelivery?.cost ? money(evidence.freeDelivery.cost, facts) : null;
    case "delivery-difference": {
      const found = findCodeDelivery(evidence);
      return found === null || found.effect === "unknown" ? null : money(found.difference, facts);
    }
    case "cart-saving":
      return savingOfCart(facts);
    case "discount-code":
    case "discount-value":
    case "discount-goods":
    case "discount-until":
    case "discount-least":
      return readDiscountFact(kind, facts.evidence, facts.locale);
    case "automatic-title":
      return evidence.automatic?.title ?? null;
    case "automatic-gap":
      return automaticGap(facts);
    case "cart-line":
      return cartLine(evidence.cart?.lines.find((line) => line.variantId === id) ?? null);
    case "order":
      return order(id, detail, facts);
    case "budget":
      return facts.budget;
    case "greeting":
      return facts.greeting;
    case "shop":
      return facts.shopName;
    case "agent":
      return facts.agentName;
    case "contact":
      return facts.contactEmail;
    case "hours":
      return facts.contactHours;
    default:
      return null;
  }
}

function withVariant<T>(
  evidence: Evidence,
  id: string,
  read: (found: NonNullable<ReturnType<typeof findVariant>>) => T,
): T | null {
  const found = findVariant(evidence, id);
  return found && read(found);
}

function money(value: Money, facts: SlotFacts): string {
  return formatMoney(value, facts.locale);
}

function saving(price: Money, compareAt: Money | null, facts: SlotFacts): string | null {
  if (!compareAt || compareAt.amount <= price.amount) return null;
  return money({ amount: compareAt.amount - price.amount, currency: price.currency }, facts);
}

/**
 * `?country=` makes an online store show a page in that country, and keeps to it (how Shopify Markets' own partners link into a
 * market: docs.global-e.com, "Shopping / Marketing Feeds (Liquid Storefronts)").
 */
function countryLink(productId: string, country: string, { evidence, choice, locale }: SlotFacts): string | null {
  const product = evidence.products.get(productId);
  if (!product || country === "" || evidence.abroad !== country) return null;
  const label = chooseText(choice, "price.link", { country: countryName(country, locale) });
  return `[${label}](/products/${encodeURIComponent(product.handle)}?country=${country})`;
}

function sumOfLowest(productIds: string[], facts: SlotFacts): string | null {
  const lowest = productIds.map((id) => {
    const sold = (facts.evidence.products.get(id)?.variants ?? []).filter((variant) => variant.availableForSale);
    return sold.map(({ price }) => price).sort((left, right) => left.amount - right.amount)[0];
  });
  const [first] = lowest;
  if (first === undefined || lowest.some((price) => price?.currency !== first.currency)) return null;
  return money({ ...first, amount: lowest.reduce((sum, price) => sum + (price?.amount ?? 0), 0) }, facts);
}

function priceRange(productId: string, facts: SlotFacts): string | null {
  const variants = facts.evidence.products.get(productId)?.variants ?? [];
  const sellable = variants.filter((variant) => variant.availableForSale);
  const prices = (sellable.length > 0 ? sellable : variants).map((variant) => variant.price);
  const lowest = prices.reduce<Money | null>((low, price) => (low && low.amount <= price.amount ? low : price), null);
  if (!lowest) return null;

  const isFrom = prices.some((price) => price.amount > lowest.amount);
  return isFrom ? chooseText(facts.choice, "price.from", { price: money(lowest, facts) }) : money(lowest, facts);
}

function availableValues(productId: string, option: string, facts: SlotFacts): string | null {
  const product = facts.evidence.products.get(productId);
  const values = product?.options.find((candidate) => candidate.name === option)?.values ?? [];
  const sellable = values.filter((value) =>
    product?.variants.some(
      (variant) =>
        variant.availableForSale && variant.options.some((pair) => pair.name === option && pair.value === value),
    ),
  );
  return sellable.length === 0 ? null : listOf(sellable, facts.locale);
}

function attribute(
  productId: string,
  name: string,
  position: string | undefined,
  wording: AttributeWording,
  { evidence, choice }: SlotFacts,
): string | null {
  const values = evidence.documents.get(productId)?.attributes[name];
  if (!values || values.length === 0) return null;
  const chosen = position === undefined ? values : [values[Number(position)] ?? ""];
  return wordAttribute(name, chosen, wording, choice);
}

function option(productId: string, name: string, value: string, evidence: Evidence): string | null {
  const options = evidence.products.get(productId)?.options ?? evidence.documents.get(productId)?.options ?? [];
  return options.find((candidate) => candidate.name === name)?.values.includes(value) ? value : null;
}

function written(
  variantId: string,
  evidence: Evidence,
  read: (change: { got: number; wanted: number }) => number,
): string | null {
  const change = evidence.changes.find((candidate) => candidate.variantId === variantId);
  return change ? String(read(change)) : null;
}

function numberOf(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}

function passage(id: string, sentences: string, evidence: Evidence): string | null {
  const text = evidence.passages.get(id)?.text ?? "";
  if (sentences === WHOLE_PASSAGE) return text || null;
  const all = splitSentences(text);
  const chosen = sentences.split(",").flatMap((index) => all[Number(index)] ?? []);
  if (chosen.length === 0) return null;
  const header = cellsOf(all[0] ?? "");
  const rows = chosen.filter((line) => line !== all[0]).map(cellsOf);
  const isTable = header.length > 1 && rows.length > 0 && rows.every((cells) => cells.length === header.length);
  // A line of a table says nothing without what its columns are.
  return isTable
    ? rows.map((cells) => sayRow(cells.map((cell, column) => `${header[column] ?? ""} ${cell}`.trim()))).join("; ")
    : chosen.join(" ");
}

/** "US men's 10 = EU 44", "Men XL: Chest (in) 44-46, Waist (in) 38-40". */
function sayRow(cells: string[]): string {
  const [first = "", ...others] = cells;
  return others.length > 1 ? `${first}: ${others.join(", ")}` : cells.join(" = ");
}

function cellsOf(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

function linePrice(variantId: string, facts: SlotFacts): string | null {
  const line = facts.evidence.cart?.lines.find((candidate) => candidate.variantId === variantId);
  return line ? money(line.unitPrice, facts) : null;
}

function deliveryGap({ evidence: { cart, freeDelivery }, locale }: SlotFacts): string | null {
  const from = freeDelivery?.from;
  if (!cart || from?.currency !== cart.subtotal.currency || from.amount <= cart.subtotal.amount) return null;
  return formatMoney({ amount: from.amount - cart.subtotal.amount, currency: from.currency }, locale);
}

function automaticGap({ evidence: { automatic }, locale }: SlotFacts): string | null {
  return automatic?.missing?.kind === "amount" ? formatMoney(automatic.missing, locale) : null;
}

function savingOfCart({ evidence: { cart }, locale }: SlotFacts): string | null {
  const amount = cart ? cartSaving(cart) : 0;
  return cart && amount > 0 ? formatMoney({ currency: cart.subtotal.currency, amount }, locale) : null;
}

function cartLine(line: CartViewLine | null): string | null {
  if (!line) return null;
  const variant = line.variantTitle && line.variantTitle !== "Default Title" ? ` (${line.variantTitle})` : "";
  return `${line.title}${variant}`;
}

function order(name: string, field: string, facts: SlotFacts): string | null {
  const found = facts.evidence.orders.find((candidate) => candidate.name === name);
  if (!found) return null;

  const [shipment] = found.tracking;
  switch (field) {
    case "name":
      return found.name;
    case "date":
      return date(found.placedAt, facts.locale);
    case "total":
      return money(found.total, facts);
    case "status":
      return describeOrderStatus(found, facts.choice);
    case "tracking":
      return [shipment?.company, shipment?.number].filter((part) => part).join(" ") || null;
    case "delivery":
      return shipment?.estimatedDeliveryAt ? date(shipment.estimatedDeliveryAt, facts.locale) : null;
    default:
      return null;
  }
}

function date(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
}

function listOf(values: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(values);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: the raw text then matches nothing, which is the right answer.
    return part;
  }
}
