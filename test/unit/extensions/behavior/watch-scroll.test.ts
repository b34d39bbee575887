import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Observation } from "../../../../extensions/shopwalker-widget/src/behavior/signal-memory.ts";
import { mouse } from "../../../../extensions/shopwalker-widget/src/behavior/mouse.ts";
import { watchScroll } from "../../../../extensions/shopwalker-widget/src/behavior/watch-scroll.ts";

let onScroll: EventListener | undefined;
let end: () => void;
let top: number;
let now: number;

beforeEach(() => {
  top = 0;
  now = 1000;
  vi.stubGlobal("scrollY", 0);
  vi.stubGlobal("innerHeight", 800);
  vi.spyOn(window, "addEventListener").mockImplementation((type: string, listen: unknown) => {
    if (type === "scroll") onScroll = listen as EventListener;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function scroll(pixels: number, ms: number): void {
  for (let frame = 0; frame <= 10; frame++) {
    vi.stubGlobal("scrollY", top + (pixels * frame) / 10);
    onScroll?.({ timeStamp: now + (ms * frame) / 10 } as Event);
  }
  top += pixels;
  now += ms + 1000;
  end();
}

function watch(tellOfPart: (part: Element) => void = () => undefined): Observation[] {
  const seen: Observation[] = [];
  end = watchScroll({ add: (event) => seen.push(event) }, () => undefined, tellOfPart);
  return seen;
}

it("a gesture is told with its speed, and whether it turned back", () => {
  const seen = watch();
  scroll(1600, 1000);
  scroll(-400, 1000);
  scroll(20, 100);

  expect(seen).toEqual([
    { type: "scroll", speed: expect.closeTo(2, 1) as unknown, isReversal: false },
    { type: "scroll", speed: expect.closeTo(0.5, 1) as unknown, isReversal: true },
  ]);
});

it("a part of the page that is scrolled is no way down the page", () => {
  const tellOfPart = vi.fn();
  const seen = watch(tellOfPart);
  vi.stubGlobal("scrollY", 900);
  onScroll?.({ target: document.body, timeStamp: now } as unknown as Event);

  expect(tellOfPart).toHaveBeenCalledWith(document.body);
  expect(seen).toEqual([]);
});

it.each([
  [false, true],
  [true, false],
])("the fast flick up to the top is leaving on a phone, and not with a mouse", (hasMouse, leaves) => {
  vi.spyOn(mouse, "matches", "get").mockReturnValue(hasMouse);
  const seen = watch();
  scroll(2000, 2000);
  scroll(-1800, 250);

  expect(seen.some(({ type }) => type === "exit-intent")).toBe(leaves);
});
