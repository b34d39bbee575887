import type { ProductCard } from "~/contracts/product-card";
import type { CardConstraint, Expectation } from "../../../scripts/eval/golden/conversation.ts";
import { questionsOf, type Reply } from "./reply.ts";
import type { ShopTruth } from "./shop-truth.ts";

type Missed = { kind: string; detail: string };

const test = (pattern: string, text: string) => new RegExp(pattern, "iu").test(text);

/** Everything that the script wanted of a reply and did not get; the cart is checked apart. */
export function checkExpectation(expected: Expectation, reply: Reply, chips: string[], truth: ShopTruth): Missed[] {
  const { shows, first, every, cards, says, saysNot, asks, source, handoff, order, compares, checkout, chip } =
    expected;
  const handles = reply.cards.map(({ handle }) => handle);
  const missed: Missed[] = [];
  const want = (kind: string, ok: boolean, detail: string) => {
    if (!ok) missed.push({ kind, detail });
  };

  for (const pattern of shows ?? [])
    want(
      "shows",
      handles.some((handle) => test(pattern, handle)),
      `/${pattern}/ among ${list(handles)}`,
    );
  if (first) want("first", test(first, handles[0] ?? ""), `/${first}/ first, got ${list(handles)}`);
  if (cards) {
    const { min = 0, max = Infinity } = cards;
    want("cards", handles.length >= min && handles.length <= max, `${min} to ${max} cards, got ${list(handles)}`);
  }
  if (every) {
    for (const card of reply.cards) {
      const broken = findBroken(card, every, truth);
      want("constraint", broken === null, `${card.handle}: ${broken ?? ""}`);
    }
  }
  for (const pattern of says ?? []) want("says", test(pattern, reply.text), `/${pattern}/ in: ${reply.text}`);
  for (const pattern of saysNot ?? [])
    want("says-not", !test(pattern, reply.text), `/${pattern}/ not in: ${reply.text}`);
  if (asks) {
    const questions = questionsOf(reply.text);
    want(
      "asks",
      questions.some((question) => test(asks, question)),
      `a question /${asks}/, got: ${list(questions)}`,
    );
  }
  if (source) {
    const texts = reply.sources.map(({ title, url, excerpt }) => `${title} ${url ?? ""} ${excerpt}`);
    want(
      "source",
      texts.some((text) => test(source, text)),
      `a source /${source}/, got ${list(texts)}`,
    );
  }
  if (handoff) {
    const state = reply.handoff ?? "none";
    want(
      "handoff",
      handoff.some((wanted) => wanted === state),
      `${handoff.join(" or ")}, got ${state}`,
    );
  }
  if (order)
    want(
      "order",
      reply.orders.some((name) => test(order, name)),
      `${order}, got ${list(reply.orders)}`,
    );
  for (const pattern of compares ?? []) {
    const compared = reply.compared.map(({ handle }) => handle);
    want(
      "compares",
      compared.some((handle) => test(pattern, handle)),
      `/${pattern}/, got ${list(compared)}`,
    );
  }
  if (checkout)
    want(
      "checkout",
      reply.cart?.checkoutUrl != null || /check ?out|kasse|caisse|paiement|pagar|pago/i.test(reply.text),
      `the checkout, got: ${reply.text}`,
    );
  if (chip)
    want(
      "chip",
      chips.some((label) => test(chip, label)),
      `a chip /${chip}/, got ${list(chips)}`,
    );
  return missed;
}

function findBroken(card: ProductCard, constraint: CardConstraint, truth: ShopTruth): string | null {
  const product = truth.find(card.handle);
  const { vendor, notVendor, type, notType, handle, notHandle, maxPrice, minPrice, specs, notSpecs, buyable } =
    constraint;
  if (handle && !test(handle, product.handle)) return `not /${handle}/`;
  if (notHandle && test(notHandle, product.handle)) return `is /${notHandle}/`;
  if (vendor && !test(vendor, product.vendor)) return `is of ${product.vendor}`;
  if (notVendor && test(notVendor, product.vendor)) return `is of ${product.vendor}`;
  if (type && !test(type, product.productType)) return `is a ${product.productType}`;
  if (notType && test(notType, product.productType)) return `is a ${product.productType}`;

  const cheapest = Math.min(
    ...product.variants
      .map((variant) => truth.factsOf(variant))
      .filter((facts) => facts.buyable > 0)
      .map(({ price }) => price),
  );
  if (maxPrice !== undefined && !(cheapest <= maxPrice * 100)) return `costs ${cheapest / 100}`;
  if (minPrice !== undefined && cheapest < minPrice * 100) return `costs ${cheapest / 100}`;
  for (const [key, pattern] of Object.entries(specs ?? {})) {
    const value = truth.spec(product, key);
    if (!test(pattern, value)) return `${key} is "${value}"`;
  }
  for (const [key, pattern] of Object.entries(notSpecs ?? {})) {
    const value = truth.spec(product, key);
    if (test(pattern, value)) return `${key} is "${value}"`;
  }
  if (buyable && !hasBuyable(product, buyable, truth)) return `nothing to buy in ${JSON.stringify(buyable)}`;
  return null;
}

function hasBuyable(product: ReturnType<ShopTruth["find"]>, wanted: Record<string, string>, truth: ShopTruth): boolean {
  return product.variants.some(
    (variant) =>
      truth.factsOf(variant).buyable > 0 &&
      Object.entries(wanted).every(([name, pattern]) =>
        variant.selectedOptions.some((option) => option.name === name && test(pattern, option.value)),
      ),
  );
}

const list = (items: string[]) => (items.length === 0 ? "none" : items.join(", "));
