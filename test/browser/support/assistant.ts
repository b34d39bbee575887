import type { Locator, Page } from "playwright-core";

export type Assistant = {
  launcher: Locator;
  panel: Locator;
  /** The products of the newest reply. */
  cards: Locator;
  cart: Locator;
  /** Opens the panel by pressing the launcher, and waits for the stored conversation. */
  open: () => Promise<void>;
  /** Waits until the panel has loaded and no turn is under way. */
  settle: () => Promise<void>;
  /** Sends a message and waits for the end of the reply. */
  ask: (message: string) => Promise<void>;
  /** The newest reply. */
  reply: Locator;
  /** Chooses one of every option that is still open, so that the card's product can be added. */
  choose: (card: Locator) => Promise<void>;
  /** Asks, and puts the first product of the answer into the cart. Returns its title. */
  addFirst: (message: string) => Promise<string>;
};

/** The widget on a page, as a shopper uses it. Playwright looks into its shadow root by itself. */
export function assistantOn(page: Page): Assistant {
  const host = page.locator("shopwalker-assistant");
  const launcher = host.locator(".launcher");
  const panel = host.getByRole("dialog");
  const reply = panel.locator(".reply").last();
  const cards = reply.getByRole("article");
  const cart = panel.getByRole("region", { name: "Your cart" });

  const settle = async () => {
    await panel.locator(".log[aria-busy=false]").waitFor();
    await page.waitForFunction(() => {
      const root = document.querySelector("shopwalker-assistant")?.shadowRoot;
      return (
        root?.querySelector(".foot form") && !root.querySelector(".send:disabled, .foot .button:disabled, .working")
      );
    });
  };
  const ask = async (message: string) => {
    const field = panel.locator(".composer textarea");
    await field.fill(message);
    await field.press("Enter");
    await panel.locator(".said", { hasText: message }).last().waitFor();
    await settle();
  };
  const choose = async (card: Locator) => {
    for (const group of await card.getByRole("radiogroup").all()) {
      if ((await group.getByRole("radio", { checked: true }).count()) > 0) continue;
      await group.locator(".value:not(.gone)").first().click();
    }
  };

  return {
    launcher,
    panel,
    cards,
    cart,
    settle,
    ask,
    choose,
    reply,
    open: async () => {
      await launcher.click();
      await settle();
    },
    addFirst: async (message) => {
      await ask(message);
      const title = await cards.first().locator(".title").innerText();
      await choose(cards.first());
      await cards.first().getByRole("button", { name: "Add to cart" }).click();
      await cart.getByRole("listitem").filter({ hasText: title }).waitFor();
      await settle();
      return title;
    },
  };
}
