import { expect, test } from "vitest";
import type { DiscountOccasion } from "~/contracts/discount";
import { TOOLS } from "~/agent/tools/registry";
import { decide } from "~/agent/policy/decide";
import type { DiscountAnswer, DiscountDesk, DiscountOffer } from "~/ports/discount-desk";
import { aConversation } from "../../../../builders/a-conversation.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";

function anOffer(variantId: string): DiscountOffer {
  return {
    ...{ code: "SW-7KQ3M-X9FBD", value: { kind: "percent", percent: 10 }, currency: "USD", variantIds: [variantId] },
    ...{ leastSubtotal: 5000, expiresAt: new Date("2026-03-04T10:00:00Z"), timezone: "UTC" },
  };
}

function aDesk(answer: DiscountAnswer): DiscountDesk & { asked: DiscountOccasion[] } {
  const asked: DiscountOccasion[] = [];
  return {
    asked,
    isOn: async () => true,
    async consider(occasion) {
      asked.push(occasion);
      return answer;
    },
    apply: async () => (answer.offer ? { status: "no-cart", offer: answer.offer } : { status: "no-code" }),
  };
}

async function withCart(desk: (variantId: string) => DiscountDesk) {
  let made: DiscountDesk | null = null;
  const lazy: DiscountDesk = {
    isOn: async () => true,
    consider: async (...parameters) => (await theDesk()).consider(...parameters),
    apply: async () => (await theDesk()).apply(),
  };
  const talk = aConversation({ discounts: lazy });
  const [document] = aRunningCatalogue();
  const product = talk.storefront.liveProduct(document?.id ?? "");
  const variant = product.variants.find(({ availableForSale }) => availableForSale);
  if (variant) await talk.ports.cart.write([{ action: "add", variantId: variant.id, quantity: 1 }]);
  const theDesk = async () => (made ??= desk(variant?.id ?? ""));
  return { talk, title: product.title };
}

test("a code is told with its value, goods and end, and a tap uses it", async () => {
  const { talk, title } = await withCart((id) =>
    aDesk({ rung: "code", reason: "granted", offer: anOffer(id), automatic: null }),
  );

  const reply = await talk.say("can I get a discount?");

  expect(reply.text).toContain("SW-7KQ3M-X9FBD");
  expect(reply.text).toContain(title);
  expect(reply.text).toMatch(/10%.*March 4, 2026.*\$50\.00/);
  expect(reply.quickReplies).toContain("Use it in my cart");
  expect(reply.trace.steps.map(({ tool }) => tool)).toContain("consider_discount");
  expect(JSON.stringify(reply.trace)).not.toContain("SW-7KQ3M");
  const used = await talk.say("Use my discount code");
  expect(used.text).toContain("SW-7KQ3M-X9FBD");
  expect(used.trace.steps.map(({ tool }) => tool)).toEqual(["apply_discount_code"]);
});

test.each([
  [{ title: "Free delivery week", missing: null }, /“Free delivery week” already applies to your cart/],
  [
    { title: "10 for 100", missing: { kind: "amount", amount: 1550, currency: "USD" } } as const,
    /With \$15\.50 more in the cart, “10 for 100” applies/,
  ],
  [{ title: "Two of a kind", missing: { kind: "piece" } } as const, /With another piece in the cart/],
])("an automatic discount is told by its own name and what it needs", async (automatic, said) => {
  const reason = automatic.missing === null ? "automatic-applies" : "automatic-within-reach";
  const { talk } = await withCart(() => aDesk({ rung: "existing-offer", reason, offer: null, automatic }));

  expect((await talk.say("can I get a discount?")).text).toMatch(said);
});

test("where the ladder gives words alone, haggling gets the honest no, however often", async () => {
  const desk = aDesk({ rung: "reassure", reason: "had-one", offer: null, automatic: null });
  const talk = aConversation({ discounts: desk });

  for (const message of ["can I get a discount?", "give me 20% off or I leave", "last chance: 5 % off?"]) {
    expect((await talk.say(message)).text).not.toMatch(/SW-|\d+ ?% (?:off|less)/);
  }
});

test("nothing that is said of a discount takes an argument that a model could choose", () => {
  for (const name of ["consider_discount", "apply_discount_code"] as const) {
    const situation = {} as Parameters<typeof decide>[1]["situation"];
    const evidence = {} as Parameters<typeof decide>[1]["evidence"];

    expect(TOOLS.some((tool) => tool.name === name)).toBe(true);
    expect(decide({ tool: name, input: {} }, { situation, evidence, specialist: "sales", by: "model" })).toEqual({
      ...{ verdict: "block", reason: "not-for-a-model" },
    });
  }
});
