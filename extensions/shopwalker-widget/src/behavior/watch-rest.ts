import type { PageBlock } from "~/contracts/behavior-events";
import { findPageBlocks } from "./find-page-blocks";
import type { SignalMemory } from "./signal-memory";

/** How often it is looked where the shopper rests. */
const LOOK_MS = 1000;
/** A shorter rest is passing by; a longer one counts in parts while it lasts. */
const SHORTEST_MS = 1500;
const PART_MS = 5000;
/** Where nothing moved for so long the shopper left the room. */
const AWAY_MS = 60_000;
/** Where people read, from the top of the screen. */
const READING_LINE = 0.4;
/** Further from the line than this share of the screen is out of sight. */
const REACH = 0.3;

/** Notes which block of the product page the shopper rests on, and for how long. */
export function watchRest(memory: Pick<SignalMemory, "add">): void {
  let blocks = findPageBlocks();
  let pointer: [x: number, y: number] | null = null;
  let movedAt = Date.now();
  let scrolledTo = scrollY;
  /** Kept until something moves: looking asks the browser for a layout. */
  let seen: PageBlock | null = null;
  let resting: PageBlock | null = null;
  let restedMs = 0;

  const settle = () => {
    if (resting && restedMs >= SHORTEST_MS) memory.add({ type: "pause", block: resting, ms: restedMs });
    restedMs = 0;
  };
  addEventListener("pointermove", ({ clientX, clientY, pointerType }) => {
    seen = null;
    movedAt = Date.now();
    pointer = pointerType === "mouse" ? [clientX, clientY] : null;
  });
  addEventListener("pagehide", settle);

  setInterval(() => {
    if (scrollY !== scrolledTo) movedAt = Date.now();
    const isStill = scrollY === scrolledTo && !document.hidden && Date.now() - movedAt < AWAY_MS;
    scrolledTo = scrollY;
    seen = isStill ? (seen ?? blockInSight(blocks, pointer)) : null;
    if (seen !== resting || restedMs >= PART_MS) settle();
    resting = seen;
    if (seen) restedMs += LOOK_MS;
    // Themes draw blocks of the page anew, and apps bring theirs late.
    else if (isStill) blocks = findPageBlocks();
  }, LOOK_MS);
}

/** The block under the pointer, the innermost of several; else the one nearest to the line that people read at. */
function blockInSight(blocks: Map<Element, PageBlock>, pointer: [number, number] | null): PageBlock | null {
  const hit = pointer && document.elementFromPoint(...pointer);
  let nearest: PageBlock | null = null;
  let under: Element | null = null;
  let reach = innerHeight * REACH;

  for (const [element, block] of blocks) {
    if (hit && element.contains(hit) && (!under || under.contains(element))) under = element;
    const { top, bottom, height } = element.getBoundingClientRect();
    const line = innerHeight * READING_LINE;
    const distance = height && Math.max(top - line, line - bottom, 0);
    if (height && distance < reach) {
      reach = distance;
      nearest = block;
    }
  }
  return (under && blocks.get(under)) ?? nearest;
}
