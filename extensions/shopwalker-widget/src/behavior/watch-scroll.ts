import { mouse } from "./mouse";
import type { SignalMemory } from "./signal-memory";
import { whenStill } from "./when-still";

/** A scroll gesture ends when nothing moved for this long. */
const GESTURE_GAP_MS = 180;
/** So late it is noticed, unless another begins before: each timer costs more than all frames of a gesture. */
const STILL_MS = 500;
/** Pixels; less is a nudge. */
const SHORTEST_WAY = 80;
/** Screens a second. */
const FLICK = 4;

/**
 * Notes scroll gestures, and the fast flick back up that comes before leaving where nothing leaves through the top edge.
 * Tells of every movement whether it is the first of a gesture.
 */
export function watchScroll(memory: Pick<SignalMemory, "add">, tell: (isFirst: boolean) => void): void {
  let from = scrollY;
  let startedAt = 0;
  let movedAt = 0;
  let lastWay = 0;

  const end = () => {
    const way = scrollY - from;
    from += way;
    // What is noted already has gone no way since.
    if (Math.abs(way) < SHORTEST_WAY) return;
    const speed = Math.abs(way / innerHeight) / Math.max(0.05, (movedAt - startedAt) / 1000);
    memory.add({ type: "scroll", speed, isReversal: way * lastWay < 0 });
    if (way < 0 && speed > FLICK && from < innerHeight && !mouse.matches) memory.add({ type: "exit-intent" });
    lastWay = way;
  };
  const moved = whenStill(STILL_MS, end);
  // Every frame of a scroll comes by here: no layout is read but at the first of a gesture.
  addEventListener("scroll", ({ timeStamp }) => {
    const isFirst = timeStamp - movedAt > GESTURE_GAP_MS;
    if (isFirst) {
      end();
      startedAt = timeStamp;
    }
    movedAt = timeStamp;
    moved();
    tell(isFirst);
  });
}
