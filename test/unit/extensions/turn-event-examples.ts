import type { CartView } from "~/contracts/cart-view";
import type { ProductCard } from "~/contracts/product-card";
import type { TurnEvent } from "~/contracts/turn-events";

const euros = (amount: number) => ({ amount, currency: "EUR" });

export function aProductCard(overrides: Partial<ProductCard> = {}): ProductCard {
  return {
    id: "10",
    handle: "tempo-trainer",
    title: "Tempo Trainer",
    vendor: "Concourse",
    url: "/products/tempo-trainer",
    imageUrl: "https://cdn.shopify.com/tempo.jpg",
    imageAlt: "A blue shoe",
    options: [
      { name: "Color", values: ["Blue", "Slate"] },
      { name: "Size", values: ["41", "42"] },
    ],
    variants: [
      aVariant("101", ["Blue", "41"], { state: "in-stock", left: null }, 12_900),
      aVariant("102", ["Blue", "42"], { state: "low", left: 2 }, 12_900),
      aVariant("103", ["Slate", "41"], { state: "sold-out", left: null }, 13_400),
    ],
    selectedVariantId: null,
    reason: null,
    ...overrides,
  };
}

function aVariant(
  id: string,
  options: string[],
  stock: ProductCard["variants"][number]["stock"],
  amount: number,
): ProductCard["variants"][number] {
  return {
    id,
    title: options.join(" / "),
    options,
    price: euros(amount),
    compareAtPrice: null,
    stock,
    imageUrl: `https://cdn.shopify.com/${id}.jpg`,
  };
}

export function aCart(overrides: Partial<CartView> = {}): CartView {
  return {
    lines: [
      {
        id: "gid://shopify/CartLine/1",
        variantId: "101",
        productId: "10",
        handle: "tempo-trainer",
        title: "Tempo Trainer",
        variantTitle: "Blue / 41",
        quantity: 1,
        unitPrice: euros(12_900),
        lineTotal: euros(12_900),
        imageUrl: null,
        url: "/products/tempo-trainer?variant=101",
      },
    ],
    totalQuantity: 1,
    subtotal: euros(12_900),
    total: euros(12_900),
    discountCodes: [],
    checkoutUrl: "https://shop.example/checkouts/1",
    ...overrides,
  };
}

/** At least one of every event, with every nullable field once empty. */
export const turnEventExamples: TurnEvent[] = [
  { type: "turn-start", turnId: "t1", conversationId: "c1" },
  { type: "text-delta", text: "Größe 42 passt.\n\n- **sofort** lieferbar\u2028" },
  { type: "products", items: [aProductCard(), aProductCard({ vendor: null, imageUrl: null, imageAlt: null })] },
  {
    type: "comparison",
    products: [aProductCard(), aProductCard({ id: "11" })],
    rows: [{ label: "Drop", values: ["10 mm", null], differs: true }],
    verdict: null,
  },
  { type: "cart", cart: aCart() },
  { type: "cart", cart: aCart({ lines: [], totalQuantity: 0, checkoutUrl: null }) },
  {
    type: "cart-write",
    writeId: "w1",
    by: "widget",
    status: "requested",
    lines: [{ action: "add", variantId: "101", lineId: null, quantity: 1 }],
  },
  { type: "cart-undo", writeId: "w1", label: "Tempo Trainer" },
  {
    type: "order",
    name: "#1001",
    placedAt: "2026-11-02T10:00:00Z",
    total: euros(12_900),
    status: "On its way",
    lines: [{ title: "Tempo Trainer", variantTitle: null, quantity: 1 }],
    tracking: [{ company: null, number: null, url: null }],
    statusUrl: null,
  },
  { type: "quick-replies", options: [{ label: "Cheaper", message: "Something cheaper, please" }] },
  { type: "need-state", chips: [{ id: "color:blue", label: "Blue" }] },
  { type: "sources", items: [{ title: "Returns", url: null, excerpt: "30 days" }] },
  { type: "handoff", state: "offered", name: null },
  { type: "turn-end", turnId: "t1", messageId: null },
  { type: "turn-error", code: "rate-limited", message: "A short pause.", retryAfterSeconds: 30 },
];
