import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import type { Arm } from "~/lib/experiment-arm";
import { assistantOn, type Assistant } from "./assistant.ts";
import { chooseVisitor } from "./choose-visitor.ts";
import type { Device, TestBrowser } from "./open-browser.ts";

type Options = {
  device?: Device;
  /** The demo shop's, if none is named. */
  storefrontUrl?: string;
  arm?: Arm;
  more?: BrowserContextOptions;
};

export type Shopper = {
  context: BrowserContext;
  page: Page;
  assistant: Assistant;
  visitor: string;
  /** Opens a page of the store and waits until the assistant is there. */
  visit: (path: string) => Promise<void>;
};

/** A shopper in a browser of their own: a new visitor whom chance has put into the assistant's arm, or into the other. */
export async function meetShopper(browser: TestBrowser, options: Options = {}): Promise<Shopper> {
  const { device = "desktop", storefrontUrl = inject("storefrontUrl"), arm = "agent", more = {} } = options;
  const visitor = await chooseVisitor(arm, storefrontUrl);
  const localStorage = [{ name: "shopwalker:visitor", value: visitor }];
  const storageState = { cookies: [], origins: [{ origin: storefrontUrl, localStorage }] };
  const context = await browser.open(device, { storageState, ...more });
  const page = await context.newPage();
  const assistant = assistantOn(page);

  return {
    context,
    page,
    assistant,
    visitor,
    visit: async (path) => {
      await page.goto(storefrontUrl + path);
      await assistant.launcher.waitFor({ state: "attached" });
    },
  };
}
