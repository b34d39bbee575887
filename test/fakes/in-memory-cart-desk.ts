import type { CartView } from "~/contracts/cart-view";
import type { CartChange, CartDesk, CartOutcome } from "~/ports/cart-desk";
import type { InMemoryStorefront } from "./in-memory-storefront.ts";

type Lines = { variantId: string; quantity: number }[];

export type InMemoryCartDesk = CartDesk & {
  /** What is in the cart, for assertions. */
  contents(): Lines;
  /** There is no keyed cart yet: the next writes are the widget's. */
  hasCart: boolean;
  isReachable: boolean;
};

/** The shopper's cart in memory, with Shopify's habits: it gives what there is and says how much that was. */
export function createInMemoryCartDesk(storefront: InMemoryStorefront, productIds: string[]): InMemoryCartDesk {
  let lines: Lines = [];
  let counter = 0;
  const journal: { writeId: string; before: Lines; after: Lines }[] = [];
  const requested = new Map<string, CartChange[]>();

  const find = (variantId: string) => {
    for (const id of productIds) {
      const product = storefront.liveProduct(id);
      const variant = product.variants.find((candidate) => candidate.id === variantId);
      if (variant) return { product, variant };
    }
    return null;
  };
  const view = (): CartView => {
    const rows = lines.flatMap(({ variantId, quantity }) => {
      const found = find(variantId);
      if (!found) return [];
      const { product, variant } = found;
      return [
        {
          id: `line-${variantId}`,
          variantId,
          productId: product.id,
          handle: product.handle,
          title: product.title,
          variantTitle: variant.title === "Default Title" ? null : variant.title,
          quantity,
          unitPrice: variant.price,
          lineTotal: { ...variant.price, amount: variant.price.amount * quantity },
          imageUrl: null,
          url: `/products/${product.handle}`,
        },
      ];
    });
    const total = { amount: rows.reduce((sum, row) => sum + row.lineTotal.amount, 0), currency: "USD" };
    return {
      lines: rows,
      totalQuantity: rows.reduce((sum, row) => sum + row.quantity, 0),
      subtotal: total,
      total,
      discountCodes: [],
      checkoutUrl: "https://shop.example/checkouts/1",
    };
  };
  const apply = (changes: CartChange[], expected: Record<string, number>, writeId: string): CartOutcome => {
    const before = lines;
    let priceChanged = false;
    const results = changes.map((change) => {
      if (change.action === "set") {
        const variantId = change.lineId.replace("line-", "");
        const stock = find(variantId)?.variant.quantityAvailable ?? 99;
        const got = Math.min(change.quantity, stock);
        lines =
          got === 0
            ? lines.filter((line) => line.variantId !== variantId)
            : lines.map((line) => (line.variantId === variantId ? { variantId, quantity: got } : line));
        return {
          variantId,
          wanted: change.quantity,
          got,
          reason: got === change.quantity ? ("ok" as const) : ("not-enough-stock" as const),
        };
      }
      const found = find(change.variantId);
      if (!found) return { variantId: change.variantId, wanted: change.quantity, got: 0, reason: "gone" as const };
      if (!found.variant.availableForSale)
        return { variantId: change.variantId, wanted: change.quantity, got: 0, reason: "sold-out" as const };
      const present = lines.find((line) => line.variantId === change.variantId)?.quantity ?? 0;
      const got = Math.max(0, Math.min(change.quantity, (found.variant.quantityAvailable ?? 999) - present));
      if (got > 0)
        lines = [
          ...lines.filter((line) => line.variantId !== change.variantId),
          { variantId: change.variantId, quantity: present + got },
        ];
      const told = expected[change.variantId];
      if (told !== undefined && told !== found.variant.price.amount) priceChanged = true;
      return {
        variantId: change.variantId,
        wanted: change.quantity,
        got,
        reason: got === change.quantity ? ("ok" as const) : ("not-enough-stock" as const),
      };
    });
    const failed = results.every(({ wanted, got }) => got === 0 && wanted > 0);
    const partial = results.some(({ wanted, got }) => got < wanted);
    if (!failed) journal.push({ writeId, before, after: lines });
    return {
      status: failed ? "refused" : partial ? "partial" : "written",
      writeId,
      cart: view(),
      changes: results,
      priceChanged,
    };
  };

  const desk: InMemoryCartDesk = {
    hasCart: true,
    isReachable: true,
    contents: () => lines,
    async read() {
      if (!desk.isReachable) return { status: "unavailable", message: "No answer." };
      return desk.hasCart ? { status: "cart", cart: view() } : { status: "none" };
    },
    async write(changes, expectedPrices = {}) {
      if (!desk.isReachable) return { status: "unavailable", message: "No answer." };
      counter += 1;
      const writeId = `write-${counter}`;
      if (desk.hasCart) return apply(changes, expectedPrices, writeId);
      requested.set(writeId, changes);
      return {
        status: "requested",
        writeId,
        lines: changes.flatMap((change) =>
          change.action === "add" ? [{ variantId: change.variantId, quantity: change.quantity }] : [],
        ),
      };
    },
    async confirm(writeId, result) {
      desk.hasCart = true;
      const changes = requested.get(writeId) ?? [];
      if (result.ok) return apply(changes, {}, writeId);
      return {
        status: "refused",
        writeId,
        cart: view(),
        changes: changes.flatMap((change) =>
          change.action === "add"
            ? [{ variantId: change.variantId, wanted: change.quantity, got: 0, reason: "sold-out" as const }]
            : [],
        ),
        priceChanged: false,
      };
    },
    async undo(writeId) {
      if (!desk.isReachable) return { status: "unavailable", message: "No answer." };
      const entry = journal[journal.length - 1];
      if (!entry || (writeId !== null && entry.writeId !== writeId)) return { status: "nothing-to-undo" };
      if (JSON.stringify(entry.after) !== JSON.stringify(lines)) return { status: "changed-since", cart: view() };
      journal.pop();
      lines = entry.before;
      return { status: "undone", cart: view() };
    },
  };
  return desk;
}
