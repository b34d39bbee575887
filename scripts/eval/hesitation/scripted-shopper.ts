import type { Page } from "playwright-core";

/**
 * A shopper at human timing: moves, rests and scrolls with the unevenness of a hand. `pace` stretches all times; `random`
 * is seeded, so that a script does the same acts each time (its milliseconds still depend on the machine).
 */
export type Shopper = {
  page: Page;
  storefrontUrl: string;
  random: () => number;
  open: (path: string) => Promise<void>;
  /** About so many seconds, longer or shorter by a quarter. */
  rest: (seconds: number) => Promise<void>;
  /** Brings the element to where people read, and rests on it with the pointer near. */
  lookAt: (selector: string, seconds: number) => Promise<void>;
  click: (selector: string) => Promise<void>;
  /** So many screens, down or (negative) up, in small turns of the wheel. */
  scroll: (screens: number, fast?: boolean) => Promise<void>;
  /** Another tab for so many seconds. */
  lookElsewhere: (seconds: number) => Promise<void>;
  copy: (selector: string) => Promise<void>;
};

type Options = { page: Page; storefrontUrl: string; pace: number; random: () => number; isPhone: boolean };

export function createShopper({ page, storefrontUrl, pace, random, isPhone }: Options): Shopper {
  const rest = (seconds: number) => page.waitForTimeout(seconds * 1000 * pace * (0.75 + random() / 2));

  async function moveNear(selector: string): Promise<void> {
    if (isPhone) return;
    const box = await page.locator(selector).first().boundingBox();
    if (!box) return;
    await page.mouse.move(box.x + box.width * (0.2 + random() * 0.6), box.y + box.height * (0.2 + random() * 0.6), {
      steps: 8,
    });
  }

  async function scroll(screens: number, fast = false): Promise<void> {
    const height = page.viewportSize()?.height ?? 800;
    if (isPhone) return swipe(screens * height, fast);
    const turns = Math.max(2, Math.round(Math.abs(screens) * (fast ? 3 : 8)));
    for (let turn = 0; turn < turns; turn++) {
      const by = (screens * height) / turns;
      await page.mouse.wheel(0, by);
      await page.waitForTimeout((fast ? 25 : 70) * pace * (0.7 + random() * 0.6));
    }
    await page.waitForTimeout(300);
  }

  /** A thumb's swipe, the page moving under it. */
  async function swipe(way: number, fast: boolean): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send("Input.synthesizeScrollGesture", {
      ...{ x: 190, y: 420, yDistance: -Math.round(way) },
      speed: Math.round((fast ? 5000 : 900) * (0.8 + random() * 0.4)),
    });
    await session.detach();
    await page.waitForTimeout(300);
  }

  return {
    page,
    storefrontUrl,
    random,
    rest,
    scroll,
    async open(path) {
      await page.goto(storefrontUrl + path);
      await rest(0.6);
      // Nobody holds still: a hand on the mouse, a thumb on the glass.
      if (isPhone) await swipe(60, false);
      else await page.mouse.move(200 + random() * 600, 150 + random() * 300, { steps: 5 });
      await rest(0.6);
    },
    async lookAt(selector, seconds) {
      const target = page.locator(selector).first();
      const box = await target.boundingBox();
      const height = page.viewportSize()?.height ?? 800;
      if (box && (box.y < height * 0.1 || box.y > height * 0.7)) await scroll((box.y - height * 0.35) / height);
      for (let left = seconds; left > 0; left -= 2) {
        await moveNear(selector);
        await rest(Math.min(2, left));
      }
    },
    async click(selector) {
      await page.locator(selector).first().scrollIntoViewIfNeeded();
      await moveNear(selector);
      await page.waitForTimeout(200 + random() * 250);
      await page.locator(selector).first().click();
      await rest(0.8);
    },
    async lookElsewhere(seconds) {
      // A headless browser hides no tab: the page is told what a hidden one is told.
      await page.evaluate(() => {
        Object.defineProperty(document, "hidden", { value: true, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await rest(seconds);
      await page.evaluate(() => {
        Object.defineProperty(document, "hidden", { value: false, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await rest(1);
    },
    async copy(selector) {
      await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          getSelection()?.selectAllChildren(element);
          element.dispatchEvent(new ClipboardEvent("copy", { bubbles: true }));
        });
      await rest(0.6);
    },
  };
}
