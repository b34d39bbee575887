import { describe, expect, test } from "vitest";
import { aConversation } from "../../../../builders/a-conversation.ts";

const onKeel = { page: { path: "/products/mens-keel-6", productId: "1003" } };
const blueNineWide = "1003004";

describe("adding", () => {
  test("adds exactly what was named, reads it back and offers to undo", async () => {
    const talk = aConversation();
    const reply = await talk.say("add the Men's Keel 6 in blue, size 9, wide to my cart");

    expect(talk.cart.contents()).toHaveLength(1);
    expect(reply.text).toContain("Men's Keel 6 (Cobalt Blue / 9 / Wide), $145.00");
    expect(reply.blocks.map(({ type }) => type)).toEqual(expect.arrayContaining(["cart-write", "cart", "cart-undo"]));
  });

  test("asks for what is missing, option by option, and never guesses", async () => {
    const talk = aConversation(onKeel);
    const color = await talk.say("add it");
    const size = await talk.say("the red one");
    const width = await talk.say("9.5");
    const done = await talk.say("Regular");

    expect(color.quickReplies).toEqual(["Cobalt Blue", "Charcoal", "Ember Red"]);
    expect(size.text).toMatch(/size/);
    expect(size.cards).toEqual(["Men's Keel 6"]);
    expect(width.quickReplies).toEqual(["Regular", "Wide"]);
    expect(done.text).toContain("Ember Red / 9.5 / Regular");
    expect(talk.cart.contents()).toHaveLength(1);
  });

  test("uses colour and size that were said before", async () => {
    const talk = aConversation();
    await talk.say("trail shoes for women in berry, size 7");
    const reply = await talk.say("add it");

    expect(reply.text).toContain("Women's Scramble 3 (Berry / 7)");
  });

  test("takes the variant that was just talked about", async () => {
    const talk = aConversation({ page: { path: "/products/mens-pilot-4", productId: "1001" } });
    await talk.say("do you have it in black in 9?");
    const reply = await talk.say("add it");

    expect(reply.text).toContain("Men's Pilot 4 (Black / 9)");
  });

  test("finds the blue one among what was shown", async () => {
    const talk = aConversation();
    await talk.say("socks");
    const reply = await talk.say("add the blue one in M");

    expect(reply.text).toContain("Featherlight No-Show Socks (Cobalt Blue / M)");
  });

  test('takes "3 of them" as three units of its pick, not as everything that was shown', async () => {
    const talk = aConversation();
    const shown = await talk.say("socks");
    const reply = await talk.say("add 3 of them");

    expect(shown.cards.length).toBeGreaterThan(1);
    expect(talk.cart.contents()).toEqual([]);
    expect(reply.cards).toEqual(shown.cards.slice(0, 1));
  });

  test("does not put socks in the cart when a headlamp is named", async () => {
    const talk = aConversation();
    await talk.say("socks");
    await talk.say("add the headlamp");

    expect(talk.cart.contents().map(({ variantId }) => variantId)).toEqual(["1026001"]);
  });

  test("says that a variant is sold out instead of taking another", async () => {
    const talk = aConversation();
    const reply = await talk.say("add the Men's Pilot 4 in Harbor Blue size 10");

    expect(reply.text).toMatch(/sold out/);
    expect(talk.cart.contents()).toEqual([]);
  });

  test("says that a value does not exist", async () => {
    const talk = aConversation(onKeel);
    const reply = await talk.say("add it in green");

    expect(reply.text).toMatch(/doesn't come in “green”/);
    expect(talk.cart.contents()).toEqual([]);
  });

  test("does not take a European size for an American one", async () => {
    const talk = aConversation(onKeel);
    await talk.say("add the red one in 42, regular");

    expect(talk.cart.contents()).toEqual([]);
  });

  test("tells when only some could be added", async () => {
    const talk = aConversation();
    talk.storefront.change("1026001", { quantityAvailable: 2 });
    const reply = await talk.say("add 5 of the headlamps");

    expect(reply.text).toContain("Only 2 of 5");
    expect(talk.cart.contents()).toEqual([{ variantId: "1026001", quantity: 2 }]);
  });

  test("asks before an unusual quantity and adds it on yes", async () => {
    const talk = aConversation();
    talk.storefront.change("1026001", { quantityAvailable: 500 });
    const asked = await talk.say("add 30 of the headlamps");
    const done = await talk.say("yes");

    expect(asked.text).toMatch(/a lot at once/);
    expect(done.text).toContain("Added 30");
  });

  test("leaves bulk to the team", async () => {
    const talk = aConversation();
    const reply = await talk.say("add 200 of the headlamps");

    expect(reply.text).toMatch(/team/);
    expect(talk.cart.contents()).toEqual([]);
  });

  test("says that the price is another than the one it told", async () => {
    const talk = aConversation();
    await talk.say("how much is the headlamp?");
    talk.storefront.change("1026001", { price: 5500 });
    const reply = await talk.say("add it");

    expect(reply.text).toContain("$55.00");
    expect(reply.text).toContain("$48.00");
  });

  test("has the widget write where there is no cart, and says added only after it was read back", async () => {
    const talk = aConversation();
    talk.cart.hasCart = false;
    const requested = await talk.tap({ kind: "add-to-cart", variantId: blueNineWide, quantity: 1 });
    const write = requested.blocks.find((block) => block.type === "cart-write");
    const confirmed = await talk.tap({ kind: "cart-written", writeId: write?.writeId ?? "", ok: true, message: null });

    expect(requested.text).not.toMatch(/added|in your cart:/i);
    expect(write).toMatchObject({ by: "widget", status: "requested" });
    expect(confirmed.text).toContain("Men's Keel 6");
  });

  test("says that nothing went in when the widget could not write", async () => {
    const talk = aConversation();
    talk.cart.hasCart = false;
    const requested = await talk.tap({ kind: "add-to-cart", variantId: blueNineWide, quantity: 1 });
    const write = requested.blocks.find((block) => block.type === "cart-write");
    const reply = await talk.tap({
      kind: "cart-written",
      writeId: write?.writeId ?? "",
      ok: false,
      message: "Sold out",
    });

    expect(reply.text).toMatch(/didn't go in/);
  });

  test("says that it does not know when the cart cannot be reached", async () => {
    const talk = aConversation();
    talk.cart.isReachable = false;
    const reply = await talk.tap({ kind: "add-to-cart", variantId: blueNineWide, quantity: 1 });

    expect(reply.text).toMatch(/couldn't reach your cart/);
  });
});

describe("changing", () => {
  async function withTwoThings() {
    const talk = aConversation();
    await talk.say("add the headlamp");
    await talk.say("add the Men's Keel 6 in blue, size 9, wide");
    return talk;
  }

  test("sets, raises and lowers a quantity", async () => {
    const talk = aConversation();
    await talk.say("add the headlamp");
    await talk.say("make it two");
    expect(talk.cart.contents()).toEqual([{ variantId: "1026001", quantity: 2 }]);

    await talk.say("one more");
    expect(talk.cart.contents()).toEqual([{ variantId: "1026001", quantity: 3 }]);

    await talk.say("only one");
    expect(talk.cart.contents()).toEqual([{ variantId: "1026001", quantity: 1 }]);
  });

  test("takes out what is named and leaves the rest", async () => {
    const talk = await withTwoThings();
    const reply = await talk.say("take the headlamp out");

    expect(talk.cart.contents().map(({ variantId }) => variantId)).toEqual([expect.stringMatching(/^1003/)]);
    expect(reply.text).toMatch(/Taken out/);
  });

  test("asks which one when that is not clear", async () => {
    const talk = await withTwoThings();
    talk.goTo({ path: "/cart" });
    const asked = await talk.say("remove the thing from my cart please");
    const done = await talk.say("the headlamp");

    expect(asked.text).toMatch(/Which one|Taken out/);
    expect(talk.cart.contents()).toHaveLength(1);
    expect(done.text).not.toBe("");
  });

  test("swaps a colour in one write", async () => {
    const talk = await withTwoThings();
    const reply = await talk.say("change it to red");

    expect(reply.text).toContain("Ember Red / 9 / Wide");
    expect(talk.cart.contents()).toHaveLength(2);
  });

  test("undoes the last change, and only once", async () => {
    const talk = await withTwoThings();
    await talk.say("take the headlamp out");
    const undone = await talk.say("undo that");
    const again = await talk.say("undo that");

    expect(undone.text).toMatch(/Undone/);
    expect(talk.cart.contents()).toHaveLength(2);
    expect(again.text).not.toMatch(/as it was before\.$/);
  });

  test("undoes by tap", async () => {
    const talk = aConversation();
    const added = await talk.say("add the headlamp");
    const undo = added.blocks.find((block) => block.type === "cart-undo");
    const reply = await talk.tap({ kind: "undo", writeId: undo?.writeId ?? "" });

    expect(reply.text).toMatch(/empty again/);
    expect(talk.cart.contents()).toEqual([]);
  });

  test("sets a line by tap", async () => {
    const talk = aConversation();
    await talk.say("add the headlamp");
    await talk.tap({ kind: "set-quantity", lineId: "line-1026001", quantity: 4 });
    expect(talk.cart.contents()).toEqual([{ variantId: "1026001", quantity: 4 }]);

    await talk.tap({ kind: "set-quantity", lineId: "line-1026001", quantity: 0 });
    expect(talk.cart.contents()).toEqual([]);
  });

  test("shows the cart and the way to the checkout", async () => {
    const talk = await withTwoThings();
    const cart = await talk.say("show me my cart");
    const checkout = await talk.say("check out");
    const block = checkout.blocks.find(({ type }) => type === "cart");

    expect(cart.text).toContain("$193.00");
    expect(checkout.text).toMatch(/checkout/);
    expect(block).toHaveProperty("cart.checkoutUrl", "https://shop.example/checkouts/1");
  });

  test("says that an empty cart is empty", async () => {
    expect((await aConversation().say("check out")).text).toMatch(/empty/);
    expect((await aConversation().tap({ kind: "view-cart" })).text).toMatch(/empty/);
  });
});

describe("two things at once", () => {
  test("adds it and answers how long shipping takes", async () => {
    const talk = aConversation({ page: { path: "/products/lantern", productId: "1026" } });
    const reply = await talk.say("add it and how long is shipping?");

    expect(talk.cart.contents()).toHaveLength(1);
    expect(reply.text).toContain("business days");
  });

  test("keeps its question open over a detour", async () => {
    const talk = aConversation(onKeel);
    await talk.say("add it");
    await talk.say("how long is delivery to Germany?");
    const reply = await talk.say("the red one");

    expect(reply.text).toMatch(/size/);
  });
});
