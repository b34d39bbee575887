import type { Product } from "../../simulator/state/entities.ts";
import { plainText, squeeze } from "./plain-text.ts";
import type { Reply } from "./reply.ts";
import type { ShopTruth } from "./shop-truth.ts";

type Found = { kind: "unsourced-fact" | "card-mismatch"; detail: string };

/** What a reply may take its figures from, beside the products that it names or shows. */
export type FactSources = {
  truth: ShopTruth;
  /** Products shown or named earlier in the conversation. */
  known: Set<Product>;
  /** Everything the shopper has written. */
  said: string;
  /** Minor units that Shopify gives for the cart and for the shopper's own orders. */
  amounts: Set<number>;
};

const CURRENCY = String.raw`(?:CA\$|US\$|[$€£]|USD|EUR|GBP|CAD|\bdollars?\b|\beuros?\b|\bpounds?\b)`;
const NUMBER = String.raw`\d[\d.,\u00a0\u202f]*\d|\d`;
const MONEY = new RegExp(String.raw`${CURRENCY}\s?(${NUMBER})|(${NUMBER})\s?${CURRENCY}`, "giu");
const STOCK_LEFT =
  /\b(?:only|just|nur noch|noch|plus que|seulement|solo|quedan?)\s+(\d+)\s+(?:left|in stock|übrig|auf Lager|en stock|disponibles?|unidades?|verfügbar)?/giu;
const PERCENT = /(\d+(?:[.,]\d+)?)\s?%/gu;
const CODE = /\b(?=[A-Z0-9]*[A-Z]{3})(?=[A-Z0-9]*\d)[A-Z0-9]{5,}\b/gu;

/** Every figure of a reply that no live fact bears out, and every card that does not say what Shopify says. */
export function checkFacts(reply: Reply, sources: FactSources): Found[] {
  return [...checkCards(reply, sources.truth), ...checkText(reply.text, reply, sources)];
}

function checkCards(reply: Reply, truth: ShopTruth): Found[] {
  const found: Found[] = [];
  for (const card of [...reply.cards, ...reply.compared]) {
    const product = truth.products.find(({ handle }) => handle === card.handle);
    if (product?.status !== "active") {
      found.push({ kind: "card-mismatch", detail: `a card of ${card.handle}, which is not sold` });
      continue;
    }
    for (const shown of card.variants) {
      const variant = product.variants.find(({ id }) => String(id) === shown.id);
      if (!variant) {
        found.push({ kind: "card-mismatch", detail: `${card.handle} has no variant ${shown.title}` });
        continue;
      }
      const live = truth.factsOf(variant);
      const name = `${card.handle} ${shown.title}`;
      if (shown.price.amount !== live.price || shown.price.currency !== truth.currency)
        found.push({ kind: "card-mismatch", detail: `${name}: card ${shown.price.amount}, shop ${live.price}` });
      if ((shown.stock.state === "sold-out") !== (live.buyable === 0))
        found.push({ kind: "card-mismatch", detail: `${name}: card ${shown.stock.state}, shop has ${live.buyable}` });
      if (shown.stock.left !== null && shown.stock.left !== live.buyable)
        found.push({ kind: "card-mismatch", detail: `${name}: card ${shown.stock.left} left, shop ${live.buyable}` });
    }
  }
  return found;
}

function checkText(text: string, reply: Reply, { truth, known, said, amounts }: FactSources): Found[] {
  const found: Found[] = [];
  const shown = new Set<Product>(known);
  for (const { handle } of [...reply.cards, ...reply.compared]) shown.add(truth.find(handle));
  for (const product of productsNamed(text, truth)) shown.add(product);

  const isPublished = (figure: string) => {
    const words = squeeze(figure);
    return (
      [...shown].some((product) => squeeze(describe(product)).includes(words)) ||
      truth.publishes(words) ||
      squeeze(said).includes(words)
    );
  };
  const cartAmounts = new Set([...amounts, ...amountsOfCart(reply)]);
  const saidAmounts = new Set([...said.matchAll(/\d[\d.,]*/g)].map(([number]) => toMinorUnits(number)));

  for (const sentence of withoutQuotes(text).split(/(?<=[.!?…])\s+(?=\p{Lu}|“|«|¿|¡)/u)) {
    const named = productsNamed(sentence, truth);
    const [only] = named;
    const amountsHere = [...sentence.matchAll(MONEY)].map((match) => toMinorUnits(match[1] ?? match[2] ?? ""));
    for (const [at, match] of [...sentence.matchAll(MONEY)].entries()) {
      const amount = amountsHere[at] ?? 0;
      if (isSumOfRest(at, amountsHere)) continue;
      if (cartAmounts.has(amount) || saidAmounts.has(amount)) continue;
      const bearers = named.length > 0 ? named : [...shown];
      if (bearers.some((product) => pricesOf(product, truth).has(amount))) continue;
      const isElsewhere = [...shown].some((product) => pricesOf(product, truth).has(amount));
      const kind = only && isElsewhere ? "card-mismatch" : "unsourced-fact";
      found.push({ kind, detail: `"${match[0].trim()}" in: ${sentence.trim()}` });
    }
    for (const [, count = ""] of sentence.matchAll(STOCK_LEFT)) {
      if (![...shown].some((product) => hasStock(product, Number(count), truth)) && !said.includes(count))
        found.push({ kind: "unsourced-fact", detail: `${count} left in: ${sentence.trim()}` });
    }
  }
  // Quotations are held against the shop's texts word for word.
  for (const quote of quotesOf(text)) {
    for (const match of quote.matchAll(MONEY)) {
      const [figure] = match;
      if (saidAmounts.has(toMinorUnits(match[1] ?? match[2] ?? ""))) continue;
      if (!isPublished(figure))
        found.push({ kind: "unsourced-fact", detail: `"${figure}" in the quotation: ${quote}` });
    }
  }
  for (const [percent] of text.matchAll(PERCENT)) {
    if (!isPublished(percent)) found.push({ kind: "unsourced-fact", detail: `${percent} in: ${text}` });
  }
  for (const [code] of text.matchAll(CODE)) {
    if (!isPublished(code)) found.push({ kind: "unsourced-fact", detail: `the code ${code} in: ${text}` });
  }
  return found;
}

/** "Together $165: $95, $24 and $46": borne out by its parts, which are held against the shop themselves. */
function isSumOfRest(at: number, amounts: readonly number[]): boolean {
  const rest = amounts.filter((_, other) => other !== at);
  return rest.length > 1 && rest.reduce((sum, amount) => sum + amount, 0) === amounts[at];
}

/** Products whose titles stand in a text; "Tern 3 Shield" is not "Tern 3". */
export function productsNamed(text: string, truth: ShopTruth): Product[] {
  let rest = text.toLowerCase();
  const named: Product[] = [];
  for (const { title, product } of truth.titles) {
    if (!rest.includes(title.toLowerCase())) continue;
    if (!named.includes(product)) named.push(product);
    rest = rest.replaceAll(title.toLowerCase(), " ");
  }
  return named;
}

function pricesOf(product: Product, truth: ShopTruth): Set<number> {
  return new Set(
    product.variants.flatMap((variant) => {
      const { price, compareAt } = truth.factsOf(variant);
      return compareAt === null ? [price] : [price, compareAt];
    }),
  );
}

function hasStock(product: Product, count: number, truth: ShopTruth): boolean {
  return product.variants.some((variant) => truth.factsOf(variant).buyable === count);
}

function amountsOfCart({ cart }: Reply): number[] {
  if (!cart) return [];
  return [
    cart.subtotal.amount,
    cart.total.amount,
    ...cart.lines.flatMap(({ unitPrice, lineTotal }) => [unitPrice.amount, lineTotal.amount]),
  ];
}

function describe(product: Product): string {
  return [
    plainText(product.descriptionHtml),
    ...product.metafields.map(({ value }) => value),
    ...product.variants.map(({ title }) => title),
    ...product.options.flatMap(({ values }) => values.map(({ name }) => name)),
  ].join(" ");
}

const QUOTATION = /“[^”]*”|«[^»]*»|„[^“]*“/gu;
const withoutQuotes = (text: string) => text.replace(QUOTATION, " ");
const quotesOf = (text: string) => [...text.matchAll(QUOTATION)].map(([quote]) => quote);

/** "1,234.50", "1.234,50" and "96" as minor units: a mark followed by two digits at the end is the decimal one. */
export function toMinorUnits(number: string): number {
  const clean = number.replace(/[\s\u00a0\u202f]/g, "").replace(/[.,]$/, "");
  const decimals = /[.,](\d{1,2})$/.exec(clean)?.[1] ?? "";
  const whole = decimals === "" ? clean : clean.slice(0, -decimals.length - 1);
  return Number(whole.replace(/[.,]/g, "")) * 100 + Number(decimals.padEnd(2, "0"));
}
