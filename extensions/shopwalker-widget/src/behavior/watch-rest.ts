import type { PageBlock } from "~/contracts/behavior-events";
import type { EmbedSettings } from "../core/embed-settings";
import { findPageBlocks } from "./find-page-blocks";
import { mouse } from "./mouse";
import type { SignalMemory } from "./signal-memory";
import { whenStill } from "./when-still";

/** So long after the last movement, or a little later, it is looked where the shopper rests. */
const SETTLE_MS = 650;
/** A shorter rest is passing by; a longer one counts in parts, of so much or more, while it lasts. */
const SHORTEST_MS = 1500;
const PART_MS = 5000;
/** Where nothing moved for so many looks the shopper left the room: a minute, in parts. */
const MOST_LOOKS = 12;
/** Where people read, from the top of the screen. */
const READING_LINE = 0.4;
/** A link into the page puts what it leads to at the top of the screen. */
const JUMPED_TO = 0.2;
/** Further from the line than this share of the screen is out of sight. */
const REACH = 0.3;

/**
 * Notes which block of the product page the shopper rests on, and for how long. Nothing runs but after a movement, and once
 * every `PART_MS` while the rest lasts: moments at which the browser has a layout and need not make one.
 * Calls `still` before it looks. Returns what to call at every movement of the page, with true where it ends a rest.
 */
export function watchRest(
  memory: Pick<SignalMemory, "add">,
  words: EmbedSettings["words"],
  still: () => void,
): (endsRest?: boolean) => void {
  let blocks = new Map<Element, PageBlock>();
  let pageHeight: number | undefined;
  let resting: PageBlock | undefined;
  let since = 0;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const restOn = (block?: PageBlock) => {
    const ms = Date.now() - since;
    if (block === resting && ms < PART_MS) return;
    if (resting && ms >= SHORTEST_MS) memory.add({ type: "pause", block: resting, ms });
    resting = block;
    since += ms;
  };
  const look = () => {
    still();
    let seen: PageBlock | undefined;
    if (!document.hidden && looks++ < MOST_LOOKS) {
      // The second look on is at what nothing has moved since the first.
      seen = looks > 1 ? resting : blockInSight(blocks);
      // Themes draw blocks of the page anew, and apps bring theirs late.
      if (!seen) {
        const height = document.body.scrollHeight;
        if (height !== pageHeight || [...blocks].some(([{ isConnected }]) => !isConnected)) {
          pageHeight = height;
          seen = blockInSight((blocks = findPageBlocks(words)));
        }
      }
    }
    restOn(seen);
    if (seen) timer = setTimeout(look, PART_MS);
    addEventListener("pointermove", stir, { once: true });
  };
  const settle = whenStill(SETTLE_MS, look);
  const move = (endsRest?: unknown) => {
    // A frame of a scroll comes by here as well, after the first that has stopped the clock.
    if (endsRest !== false) clearTimeout(timer);
    looks = 0;
    settle();
    if (endsRest) restOn();
  };
  const stir = () => move();
  document.addEventListener("visibilitychange", move);
  stir();
  return move;
}

/** The block under the mouse, the innermost of several; else the one nearest to the line that people read at. */
function blockInSight(blocks: Map<Element, PageBlock>): PageBlock | undefined {
  if (mouse.matches) {
    let under: Element = document.body;
    for (const [element] of blocks) {
      // Asked of a few elements: a search for what is hovered goes through the whole page.
      if (element.matches(":hover") && under.contains(element)) under = element;
    }
    if (blocks.has(under)) return blocks.get(under);
  }

  let nearest: PageBlock | undefined;
  let reach = REACH * innerHeight;
  const line = (location.hash ? JUMPED_TO : READING_LINE) * innerHeight;
  for (const [element, block] of blocks) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const distance = Math.max(top - line, line - bottom, 0);
    if (height && distance < reach) {
      reach = distance;
      nearest = block;
    }
  }
  return nearest;
}
