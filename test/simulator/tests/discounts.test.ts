import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceCart } from "../commerce/price-cart.ts";
import type { Discount } from "../state/entities.ts";
import { aCart } from "./support/a-cart.ts";
import { aDiscount } from "./support/a-discount.ts";
import { aProduct, onlyVariant } from "./support/a-product.ts";
import { aContext, aShop } from "./support/test-context.ts";

const HOUR = 60 * 60 * 1000;
const COMBINES = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };

function setUp() {
  const context = aContext();
  const shop = aShop(context);
  const shoe = aProduct(context, shop, { title: "Shoe", variants: [{ price: 9999 }] });
  const sock = aProduct(context, shop, { title: "Sock", variants: [{ price: 1250 }] });
  const cart = aCart(context, shop, [{ variant: onlyVariant(shoe) }, { variant: onlyVariant(sock), quantity: 2 }]);
  const price = () => priceCart(shop, cart, context.clock.now());
  const useCodes = (...codes: string[]) => {
    cart.discountCodes = codes;
    return price();
  };
  return { context, shop, shoe, sock, cart, price, useCodes };
}

describe("discount arithmetic", () => {
  it("never loses or invents a unit, whatever the cart and the discount", () => {
    const lines = fc.array(fc.record({ price: fc.nat(20_000), quantity: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    const value: fc.Arbitrary<Discount["value"]> = fc.oneof(
      fc.record({ kind: fc.constant("percentage" as const), fraction: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ kind: fc.constant("fixed" as const), amount: fc.nat(50_000), onEachItem: fc.boolean() }),
    );

    fc.assert(
      fc.property(lines, value, fc.boolean(), (seeds, discountValue, isForProducts) => {
        const context = aContext();
        const shop = aShop(context);
        const products = seeds.map((seed) => aProduct(context, shop, { variants: [{ price: seed.price }] }));
        const cart = aCart(
          context,
          shop,
          products.map((product, index) => ({ variant: onlyVariant(product), quantity: seeds[index]?.quantity ?? 1 })),
          { discountCodes: ["TWENTY"] },
        );
        aDiscount(context, shop, {
          value: discountValue,
          appliesTo: isForProducts
            ? { kind: "products", productIds: products.map((product) => product.id), variantIds: [] }
            : { kind: "all" },
        });

        const pricing = priceCart(shop, cart, context.clock.now());

        const shares = pricing.lines.flatMap((line) => [...line.lineAllocations, ...line.orderAllocations]);
        const saved = shares.reduce((sum, share) => sum + share.amount, 0);
        expect(saved).toBe(pricing.originalTotal - pricing.discountedTotal);
        expect(pricing.lines.every((line) => line.total >= 0)).toBe(true);
        expect(pricing.discountedTotal).toBeGreaterThanOrEqual(0);
        if (discountValue.kind === "percentage") {
          expect(saved).toBe(Math.round(pricing.originalTotal * discountValue.fraction));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes an order discount off the total and leaves the lines as they are", () => {
    const { context, shop, useCodes } = setUp();
    aDiscount(context, shop);

    const pricing = useCodes(" twenty ");

    expect(pricing.codes).toEqual([{ code: " twenty ", applicable: true, problem: null }]);
    expect(pricing.subtotal).toBe(12_499);
    expect(pricing.discountedTotal).toBe(12_499 - 2500);
    expect(pricing.lines.map((line) => line.total)).toEqual([2500, 9999]);
  });

  it("takes a product discount off its own lines, then the order discount off what is left", () => {
    const { context, shop, shoe, useCodes } = setUp();
    aDiscount(context, shop, { combinesWith: COMBINES });
    aDiscount(context, shop, {
      codes: ["SHOE10"],
      value: { kind: "fixed", amount: 1000, onEachItem: true },
      appliesTo: { kind: "products", productIds: [shoe.id], variantIds: [] },
      combinesWith: COMBINES,
    });

    const pricing = useCodes("TWENTY", "SHOE10");

    expect(pricing.subtotal).toBe(11_499);
    expect(pricing.discountedTotal).toBe(11_499 - 2300);
  });

  it("keeps the better of two that do not combine, and does not honour the other code", () => {
    const { context, shop, useCodes } = setUp();
    aDiscount(context, shop);
    aDiscount(context, shop, { codes: ["TEN"], value: { kind: "percentage", fraction: 0.1 } });

    const pricing = useCodes("TEN", "TWENTY");

    expect(pricing.codes.map(({ applicable, problem }) => [applicable, problem])).toEqual([
      [false, "CODE_NOT_HONOURED"],
      [true, null],
    ]);
    expect(pricing.discountedTotal).toBe(9999);
  });

  it("applies automatic discounts without a code, in collections too", () => {
    const { context, shop, sock, price } = setUp();
    shop.collections.set(1, {
      id: 1,
      handle: "socks",
      title: "Socks",
      descriptionHtml: "",
      image: null,
      productIds: [sock.id],
      sortOrder: "MANUAL",
      publishedAt: context.clock.nowIso(),
      createdAt: context.clock.nowIso(),
      updatedAt: context.clock.nowIso(),
    });
    aDiscount(context, shop, {
      method: "automatic",
      codes: [],
      value: { kind: "percentage", fraction: 0.5 },
      appliesTo: { kind: "collections", collectionIds: [1] },
    });

    expect(price().subtotal).toBe(9999 + 1250);
  });
});

describe("conditions of a discount", () => {
  it.each<[string, Partial<Discount>, string]>([
    ["a subtotal that is not reached", { minimum: { kind: "subtotal", amount: 100_000 } }, "PURCHASE_NOT_IN_RANGE"],
    ["a quantity that is not reached", { minimum: { kind: "quantity", quantity: 4 } }, "QUANTITY_NOT_IN_RANGE"],
    ["other products", { appliesTo: { kind: "products", productIds: [1], variantIds: [] } }, "NO_ENTITLED_LINE_ITEMS"],
    ["a usage limit that is used up", { usageLimit: 3, usageCount: 3 }, "USAGE_LIMIT_REACHED"],
    ["being switched off", { active: false }, "CURRENTLY_INACTIVE"],
  ])("refuses a code for %s", (_reason, given, problem) => {
    const { context, shop, useCodes } = setUp();
    aDiscount(context, shop, given);

    const pricing = useCodes("TWENTY");

    expect(pricing.codes).toEqual([{ code: "TWENTY", applicable: false, problem }]);
    expect(pricing.discountedTotal).toBe(pricing.originalTotal);
  });

  it("refuses an unknown code", () => {
    expect(setUp().useCodes("NOPE").codes).toEqual([{ code: "NOPE", applicable: false, problem: "NOT_FOUND" }]);
  });

  it("follows its dates on the shop's clock", () => {
    const { context, shop, useCodes } = setUp();
    const start = context.clock.now().getTime() + HOUR;
    aDiscount(context, shop, {
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + HOUR).toISOString(),
    });
    const isApplicable = () => useCodes("TWENTY").codes[0]?.applicable;

    const before = isApplicable();
    context.clock.advance(HOUR);
    const during = isApplicable();
    context.clock.advance(HOUR);
    const after = isApplicable();

    expect([before, during, after]).toEqual([false, true, false]);
  });

  it("ships free without touching the goods", () => {
    const { context, shop, useCodes } = setUp();
    aDiscount(context, shop, { codes: ["SHIP"], value: { kind: "free-shipping" } });

    const pricing = useCodes("SHIP");

    expect(pricing.applied.map((applied) => applied.discountClass)).toEqual(["shipping"]);
    expect(pricing.discountedTotal).toBe(pricing.originalTotal);
  });

  it("has nothing to ship free in a cart of digital goods", () => {
    const context = aContext();
    const shop = aShop(context);
    const file = aProduct(context, shop, { variants: [{ requiresShipping: false }] });
    aDiscount(context, shop, { codes: ["SHIP"], value: { kind: "free-shipping" } });
    const cart = aCart(context, shop, [{ variant: onlyVariant(file) }], { discountCodes: ["SHIP"] });

    const [code] = priceCart(shop, cart, context.clock.now()).codes;

    expect(code?.problem).toBe("NO_ENTITLED_SHIPPING_LINES");
  });
});
