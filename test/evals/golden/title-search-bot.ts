import type { TurnEvent } from "~/contracts/turn-events";
import type { ProductCard } from "~/contracts/product-card";
import type { Shopper } from "../../integration/shop-floor/shopper.ts";
import type { Product } from "../../simulator/state/entities.ts";
import type { ShopTruth } from "./shop-truth.ts";
import type { Talker } from "./talker.ts";

type Entry = { words: Set<string>; card: ProductCard };

const WANTS_IT =
  /\b(?:add|buy|take|cart|basket|kauf\w*|warenkorb|nehme|ajoute\w*|panier|prends|anade|carrito|compro)\b/i;

/**
 * The baseline: a bot that searches titles, shows the top hit with its first variant, and adds that when it is asked to
 * add. It answers from its index, as it stood when the shop was opened, and follows nothing up.
 */
export function createTitleSearchBot(shopper: Shopper, index: Entry[]): Talker {
  let last: Entry | null = null;

  return {
    async take(act) {
      if ("tap" in act) {
        if (act.tap.kind !== "add-to-cart") return [say("Sorry, I can only search and add.")];
        await add(shopper, act.tap.variantId, act.tap.quantity);
        return [say("Added.")];
      }
      const found = search(index, act.message);
      const wants = WANTS_IT.test(fold(act.message));
      last = found ?? (wants ? last : null);
      if (last === null) return [say("Sorry, I found nothing.")];

      const { card } = last;
      const [variant] = card.variants;
      if (wants && variant) await add(shopper, variant.id, 1);
      const price = variant ? `$${(variant.price.amount / 100).toFixed(2)}` : "";
      return [say(`${wants ? "Added" : "I found"}: ${card.title}, ${price}.`), { type: "products", items: [card] }];
    },
    startAfresh: () => Promise.resolve(),
    traces: () => Promise.resolve([]),
  };
}

/** What the bot knows of a shop. */
export function indexTitles(truth: ShopTruth): Entry[] {
  return truth.products
    .filter(({ status }) => status === "active")
    .map((product) => ({ words: new Set(wordsOf(product.title)), card: toCard(product, truth) }));
}

function search(index: Entry[], message: string): Entry | null {
  const words = wordsOf(message);
  let best: { entry: Entry; hits: number } | null = null;
  for (const entry of index) {
    const hits = words.filter((word) => entry.words.has(word)).length / Math.sqrt(entry.words.size);
    if (hits > (best?.hits ?? 0)) best = { entry, hits };
  }
  return best?.entry ?? null;
}

/** Sold out or not: the bot does not know why a variant did not go in. */
async function add(shopper: Shopper, variantId: string, quantity: number): Promise<void> {
  await shopper.store("/cart/add.js", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ items: [{ id: Number(variantId), quantity }] }),
  });
}

function toCard(product: Product, truth: ShopTruth): ProductCard {
  return {
    ...{ id: String(product.id), handle: product.handle, title: product.title, vendor: product.vendor },
    ...{ url: `/products/${product.handle}`, imageUrl: null, imageAlt: null, reason: null },
    options: product.options.map(({ name, values }) => ({ name, values: values.map((value) => value.name) })),
    variants: product.variants.map((variant) => {
      const { price, buyable } = truth.factsOf(variant);
      return {
        ...{ id: String(variant.id), title: variant.title, options: variant.selectedOptions.map(({ value }) => value) },
        ...{ price: { amount: price, currency: truth.currency }, compareAtPrice: null, imageUrl: null },
        stock: { state: buyable === 0 ? "sold-out" : "in-stock", left: null },
      };
    }),
    selectedVariantId: String(product.variants[0]?.id ?? ""),
  };
}

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const say = (text: string): TurnEvent => ({ type: "text-delta", text });
