import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Observation } from "../../../../extensions/shopwalker-widget/src/behavior/signal-memory.ts";
import { mouse } from "../../../../extensions/shopwalker-widget/src/behavior/mouse.ts";
import { watchRest } from "../../../../extensions/shopwalker-widget/src/behavior/watch-rest.ts";

/** After the first movement, where it is over within 650 ms. */
const LOOK_MS = 1300;

/** Where each block lies on the screen, from the top: pixels of a screen of 768. */
let tops: Record<string, number>;
let hovered: string | null;
let looks: number;
let pageHeight: number;
let stills: number;

beforeEach(() => {
  vi.useFakeTimers();
  tops = { price: 250, delivery: 900 };
  hovered = null;
  looks = 0;
  pageHeight = 768;
  stills = 0;
  document.body.innerHTML = `<main><div id="price" data-shopwalker-block="price"></div><div id="delivery" data-shopwalker-block="shipping"></div></main>`;
  vi.spyOn(mouse, "matches", "get").mockReturnValue(true);
  vi.spyOn(document.body, "scrollHeight", "get").mockImplementation(() => pageHeight);
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, "matches").mockImplementation(function (this: Element, selector) {
    const isOver = (element: Element | null) => hovered !== null && this.contains(element);
    return selector === ":hover" ? isOver(document.getElementById(hovered ?? "")) : matches.call(this, selector);
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    looks++;
    const top = tops[this.id] ?? 5000;
    return { top, bottom: top + 100, height: this.isConnected ? 100 : 0 } as DOMRect;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function arrive() {
  const seen: Observation[] = [];
  const move = watchRest({ add: (event) => seen.push(event) }, {}, () => stills++);
  return { seen, move };
}

it("notes the block at the reading line once the page has stood still, in parts of five seconds", () => {
  const { seen, move } = arrive();
  vi.advanceTimersByTime(LOOK_MS + 12_000);
  move(true);

  expect(seen).toEqual([
    { type: "pause", block: "price", ms: 5000 },
    { type: "pause", block: "price", ms: 5000 },
    { type: "pause", block: "price", ms: 2000 },
  ]);
});

it("counts no passing by", () => {
  const { seen, move } = arrive();
  vi.advanceTimersByTime(LOOK_MS + 1400);
  move(true);
  expect(seen).toEqual([]);
});

it("takes what is under the mouse before what is at the reading line", () => {
  const { seen, move } = arrive();
  vi.advanceTimersByTime(LOOK_MS + 2000);
  hovered = "delivery";
  dispatchEvent(new Event("pointermove"));
  vi.advanceTimersByTime(LOOK_MS + 3000);
  move(true);

  expect(seen).toEqual([
    { type: "pause", block: "price", ms: 3300 },
    { type: "pause", block: "shipping", ms: 3000 },
  ]);
});

it("takes the innermost of what is under the mouse, wherever the page has it", () => {
  document.body.innerHTML = `<main><div id="price" data-shopwalker-block="price"><p id="delivery" data-shopwalker-block="shipping"></p></div></main>`;
  hovered = "delivery";
  const { seen, move } = arrive();
  vi.advanceTimersByTime(LOOK_MS + 2000);
  hovered = "price";
  move(true);
  vi.advanceTimersByTime(LOOK_MS + 3000);
  move(true);

  expect(seen).toEqual([
    { type: "pause", block: "shipping", ms: 2000 },
    { type: "pause", block: "price", ms: 3000 },
  ]);
});

it("says that nothing moves before it looks", () => {
  const { move } = arrive();
  vi.advanceTimersByTime(LOOK_MS - 1);
  expect(stills).toBe(0);
  vi.advanceTimersByTime(1);
  expect(stills).toBe(1);
  move(true);
  vi.advanceTimersByTime(LOOK_MS);
  expect(stills).toBe(2);
});

it("wakes once for a short movement, and again only as far as a longer one goes on", () => {
  const { move } = arrive();
  vi.advanceTimersByTime(LOOK_MS);
  const set = vi.spyOn(globalThis, "setTimeout");
  move(true);
  vi.advanceTimersByTime(300);
  move(false);
  vi.advanceTimersByTime(LOOK_MS - 300);
  expect(stills).toBe(2);
  // The look, and the next part of the rest.
  expect(set).toHaveBeenCalledTimes(2);

  move(true);
  vi.advanceTimersByTime(900);
  move(false);
  vi.advanceTimersByTime(649);
  expect(stills).toBe(2);
  vi.advanceTimersByTime(1);
  expect(stills).toBe(3);
});

it("takes what a link into the page has put at the top of the screen before what stands below it", () => {
  tops = { price: 20, delivery: 290 };
  location.hash = "#price";
  const { seen, move } = arrive();
  vi.advanceTimersByTime(LOOK_MS + 3000);
  move(true);
  location.hash = "";

  expect(seen).toEqual([{ type: "pause", block: "price", ms: 3000 }]);
});

it("finds blocks that came late, and such as were drawn anew", () => {
  document.body.innerHTML = "<main></main>";
  const { seen, move } = arrive();
  vi.advanceTimersByTime(LOOK_MS + 50);
  document.body.innerHTML = `<main><div id="price" data-shopwalker-block="price"></div></main>`;
  pageHeight = 2000;
  move(false);
  vi.advanceTimersByTime(LOOK_MS + 2000);
  const price = document.querySelector("#price");
  price?.replaceWith(price.cloneNode());
  move(true);
  vi.advanceTimersByTime(LOOK_MS + 2000);
  move(true);

  expect(seen).toEqual([
    { type: "pause", block: "price", ms: 2000 },
    { type: "pause", block: "price", ms: 2000 },
  ]);
});

it("looks at nothing while nothing happens, and gives a shopper who left the room up after a minute", () => {
  const { seen, move } = arrive();
  tops = { price: 5000, delivery: 5000 };
  vi.advanceTimersByTime(60_000);
  // Found once, looked at once.
  expect(looks).toBe(2);

  tops = { price: 250, delivery: 5000 };
  move(false);
  vi.advanceTimersByTime(600_000);
  expect(seen.reduce((sum, event) => sum + (event.type === "pause" ? event.ms : 0), 0)).toBe(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
