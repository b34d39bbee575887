import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe finds in a part of a page, as "rule: element". An empty list is good. */
export async function findViolations(page: Page | Frame, part: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { violations } = await window.axe.run(selector);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  }, part);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
