import { mouse } from "./mouse";
import type { SignalMemory } from "./signal-memory";
import { whenStill } from "./when-still";

/** A scroll gesture ends when nothing moved for this long. */
const GESTURE_GAP_MS = 180;
/** Pixels; less is a nudge. */
const SHORTEST_WAY = 80;
/** Screens a second. */
const FLICK = 4;

/**
 * Notes scroll gestures, and the fast flick back up that comes before leaving where nothing leaves through the top edge.
 * Tells of every movement whether it is the first after a rest.
 */
export function watchScroll(memory: Pick<SignalMemory, "add">, tell: (isFirst: boolean) => void): void {
  let from = 0;
  let startedAt = 0;
  let lastDirection = 0;

  const moved = whenStill(GESTURE_GAP_MS, () => {
    const way = scrollY - from;
    if (Math.abs(way) < SHORTEST_WAY) return;
    const seconds = Math.max(0.05, (Date.now() - startedAt - GESTURE_GAP_MS) / 1000);
    const direction = Math.sign(way);
    const speed = Math.abs(way) / innerHeight / seconds;
    memory.add({ type: "scroll", speed, isReversal: lastDirection === -direction });
    if (direction < 0 && speed > FLICK && scrollY < innerHeight && !mouse.matches) {
      memory.add({ type: "exit-intent" });
    }
    lastDirection = direction;
  });
  // Every frame of a scroll comes by here.
  addEventListener("scroll", () => {
    const isFirst = moved();
    tell(isFirst);
    if (!isFirst) return;
    from = scrollY;
    startedAt = Date.now();
  });
}
