import { describe, expect, it } from "vitest";
import { priceCart } from "../commerce/price-cart.ts";
import { aProduct, onlyVariant, type VariantSeed } from "./support/a-product.ts";
import { callStorefront, publicToken } from "./support/storefront-client.ts";
import { aContext, aShop } from "./support/test-context.ts";
import { z } from "zod";

const CART = /* GraphQL */ `
  fragment Cart on Cart {
    id
    totalQuantity
    lines(first: 20) {
      nodes {
        id
        quantity
        attributes {
          key
          value
        }
      }
    }
  }
`;
const PAYLOAD = "{ cart { ...Cart } userErrors { field message code } warnings { code message target } }";

const payloadSchema = z.object({
  cart: z
    .object({
      id: z.string(),
      totalQuantity: z.number(),
      lines: z.object({ nodes: z.array(z.object({ id: z.string(), quantity: z.number(), attributes: z.unknown() })) }),
    })
    .nullable(),
  userErrors: z.array(z.object({ field: z.array(z.string()).nullable(), message: z.string(), code: z.string() })),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), target: z.string() })),
});

function setUp(seed: VariantSeed = {}) {
  const context = aContext();
  const shop = aShop(context);
  const product = aProduct(context, shop, {
    title: "Tern",
    optionNames: ["Size"],
    variants: [{ values: ["42"], ...seed }],
  });
  const variant = onlyVariant(product);
  const merchandiseId = `gid://shopify/ProductVariant/${variant.id}`;
  const headers = publicToken(shop);

  async function mutate(name: string, type: string, variables: Record<string, unknown>) {
    const query = `mutation Change(${type}) { ${name} ${PAYLOAD} } ${CART}`;
    const { body } = await callStorefront(context, shop, { query, variables, headers });
    const payload = payloadSchema.parse(Object.values(body.data ?? {})[0]);
    return { ...payload, quantities: payload.cart?.lines.nodes.map((line) => line.quantity) };
  }

  const create = (quantity: number) =>
    mutate("cartCreate(input: $input)", "$input: CartInput", { input: { lines: [{ merchandiseId, quantity }] } });
  const add = (cartId: string | undefined, lines: object[]) =>
    mutate("cartLinesAdd(cartId: $cartId, lines: $lines)", "$cartId: ID!, $lines: [CartLineInput!]!", {
      cartId,
      lines: lines.map((line) => ({ merchandiseId, ...line })),
    });
  const update = (cartId: string | undefined, lines: object[]) =>
    mutate("cartLinesUpdate(cartId: $cartId, lines: $lines)", "$cartId: ID!, $lines: [CartLineUpdateInput!]!", {
      cartId,
      lines,
    });
  const setBuyer = (cartId: string | undefined, buyerIdentity: object) =>
    mutate(
      "cartBuyerIdentityUpdate(cartId: $cartId, buyerIdentity: $buyerIdentity)",
      "$cartId: ID!, $buyerIdentity: CartBuyerIdentityInput!",
      { cartId, buyerIdentity },
    );
  return { context, shop, variant, merchandiseId, create, add, update, setBuyer };
}

const gift = { attributes: [{ key: "gift", value: "yes" }] };

describe("cart lines", () => {
  it("merges what is the same and lists the newest line first", async () => {
    const { create, add } = setUp();
    const { cart } = await create(1);

    const merged = await add(cart?.id, [{ quantity: 1 }]);
    const distinct = await add(cart?.id, [{ quantity: 1, ...gift }]);

    expect(merged.quantities).toEqual([2]);
    expect(distinct.quantities).toEqual([1, 2]);
    expect(distinct.cart?.lines.nodes[0]?.attributes).toEqual(gift.attributes);
  });

  it("joins lines that a change has made the same", async () => {
    const { create, add, update } = setUp();
    const { cart } = await create(1);
    const { cart: two } = await add(cart?.id, [{ quantity: 1, ...gift }]);

    const joined = await update(cart?.id, [{ id: two?.lines.nodes[0]?.id, attributes: [] }]);

    expect(joined.quantities).toEqual([2]);
  });

  it("removes a line that is set to nothing", async () => {
    const { create, update } = setUp();
    const { cart } = await create(2);

    const emptied = await update(cart?.id, [{ id: cart?.lines.nodes[0]?.id, quantity: 0 }]);

    expect(emptied).toMatchObject({ quantities: [], warnings: [], userErrors: [] });
  });
});

describe("stock in a cart", () => {
  it("counts all lines of a variant, and says how much it took", async () => {
    const { create, add } = setUp({ stock: 5 });
    const { cart } = await create(4);

    const more = await add(cart?.id, [{ quantity: 3, ...gift }]);

    expect(more.quantities).toEqual([1, 4]);
    expect(more.userErrors).toEqual([]);
    expect(more.warnings).toEqual([
      {
        code: "MERCHANDISE_NOT_ENOUGH_STOCK",
        message: "Only 1 item was added to your cart due to availability.",
        target: more.cart?.lines.nodes[0]?.id,
      },
    ]);
  });

  it("lets the changed line go first", async () => {
    const { create, add, update } = setUp({ stock: 5 });
    const { cart } = await create(3);
    const { cart: two } = await add(cart?.id, [{ quantity: 1, ...gift }]);

    const changed = await update(cart?.id, [{ id: two?.lines.nodes[0]?.id, quantity: 4 }]);

    expect(changed.quantities).toEqual([4, 1]);
    expect(changed.warnings[0]?.target).toBe(changed.cart?.lines.nodes[1]?.id);
  });

  it("keeps a sold-out line with quantity 0 and repeats the warning", async () => {
    const { create, add } = setUp({ stock: 0 });

    const { cart, quantities, warnings } = await create(1);
    const again = await add(cart?.id, [{ quantity: 0 }]);

    expect(quantities).toEqual([0]);
    expect(warnings).toMatchObject([
      { code: "MERCHANDISE_OUT_OF_STOCK", message: "The product 'Tern - 42' is already sold out." },
    ]);
    expect(again.warnings).toEqual(warnings);
  });

  it("takes any quantity when selling goes on at zero or stock is not tracked", async () => {
    const continued = await setUp({ stock: 0, inventoryPolicy: "continue" }).create(50);
    const untracked = await setUp({ stock: 0, tracked: false }).create(50);

    expect([continued.quantities, untracked.quantities]).toEqual([[50], [50]]);
    expect([...continued.warnings, ...untracked.warnings]).toEqual([]);
  });

  it("drops a line when the buyer's country is out of reach of the stock, and leaves digital goods alone", async () => {
    const shipped = setUp();
    const digital = setUp({ requiresShipping: false });
    for (const { shop } of [shipped, digital]) shop.locations.forEach((location) => (location.shipsTo = ["US"]));
    const { cart: shippedCart } = await shipped.create(2);
    const { cart: digitalCart } = await digital.create(2);

    const gone = await shipped.setBuyer(shippedCart?.id, { countryCode: "CA" });
    const kept = await digital.setBuyer(digitalCart?.id, { countryCode: "CA" });

    expect([gone.quantities, gone.warnings[0]?.code]).toEqual([[0], "MERCHANDISE_OUT_OF_STOCK"]);
    expect([kept.quantities, kept.warnings]).toEqual([[2], []]);
  });
});

describe("refusals", () => {
  it("leaves the cart as it was when one of several lines cannot be sold", async () => {
    const { context, shop, create, add } = setUp();
    const { cart } = await create(1);
    const stored = [...shop.carts.values()][0];

    const refused = await add(cart?.id, [
      { quantity: 1 },
      { merchandiseId: "gid://shopify/ProductVariant/1", quantity: 1 },
    ]);

    expect(refused.cart).toBeNull();
    expect(refused.userErrors).toEqual([
      {
        field: ["lines", "1", "merchandiseId"],
        message: "The merchandise with id gid://shopify/ProductVariant/1 does not exist.",
        code: "INVALID",
      },
    ]);
    expect(stored && priceCart(shop, stored, context.clock.now()).originalTotal).toBe(1000);
  });

  it.each([
    ["a wrong key", (id: string) => id.replace(/key=.*/, "key=0000")],
    ["no key", (id: string) => id.replace(/\?key=.*/, "")],
  ])("does not know a cart by %s", async (_reason, spoil) => {
    const { create, add, shop } = setUp();
    const { cart } = await create(1);

    const refused = await add(spoil(cart?.id ?? ""), [{ quantity: 1 }]);

    expect(refused.userErrors).toMatchObject([{ field: ["cartId"], code: "INVALID" }]);
    expect(shop.carts.size).toBe(1);
  });

  it("hides the buyer from who asks without the key", async () => {
    const { context, shop, create, setBuyer } = setUp();
    const { cart } = await create(1);
    await setBuyer(cart?.id, { email: "robin@example.com" });
    const read = async (id: string | undefined) =>
      callStorefront(context, shop, {
        query: "query Read($id: ID!) { cart(id: $id) { totalQuantity buyerIdentity { email } } }",
        variables: { id },
      });

    const [withKey, withoutKey] = [await read(cart?.id), await read(cart?.id.replace(/\?key=.*/, ""))];

    expect(withKey.body.data).toEqual({ cart: { totalQuantity: 1, buyerIdentity: { email: "robin@example.com" } } });
    expect(withoutKey.body.data).toEqual({ cart: { totalQuantity: 1, buyerIdentity: { email: null } } });
  });
});
