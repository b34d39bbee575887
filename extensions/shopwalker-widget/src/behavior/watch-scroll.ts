import { mouse } from "./mouse";
import type { SignalMemory } from "./signal-memory";

/** A scroll gesture ends when nothing moved for this long. */
const GESTURE_GAP_MS = 180;
/** Pixels; less is a nudge. */
const SHORTEST_WAY = 80;
/** Screens a second. */
const FLICK = 4;

/**
 * Notes scroll gestures, and the fast flick back up that comes before leaving where nothing leaves through the top edge.
 * Tells of every movement of the page whether it is the first of a gesture, and of a part of it that was scrolled. Returns
 * what to call once nothing moves: no timer of its own, each of which costs more than all frames of a gesture.
 */
export function watchScroll(
  memory: Pick<SignalMemory, "add">,
  tell: (isFirst: boolean) => void,
  tellOfPart: (part: Element) => void,
): () => void {
  let from = scrollY;
  /** 0 between gestures. */
  let startedAt = 0;
  let movedAt = 0;
  let lastWay = 0;

  const end = () => {
    if (!startedAt) return;
    const seconds = Math.max(0.05, (movedAt - startedAt) / 1000);
    startedAt = 0;
    const way = scrollY - from;
    from += way;
    if (Math.abs(way) < SHORTEST_WAY) return;
    const speed = Math.abs(way / innerHeight) / seconds;
    memory.add({ type: "scroll", speed, isReversal: way * lastWay < 0 });
    if (way < 0 && speed > FLICK && from < innerHeight && !mouse.matches) memory.add({ type: "exit-intent" });
    lastWay = way;
  };
  // Every frame of a scroll comes by here, of its parts as well: no layout is read but where one gesture follows another at once.
  addEventListener(
    "scroll",
    ({ target, timeStamp }) => {
      const isFirst = timeStamp - movedAt > GESTURE_GAP_MS;
      if (target instanceof Element) tellOfPart(target);
      else {
        if (isFirst) {
          end();
          startedAt = timeStamp;
        }
        movedAt = timeStamp;
        tell(isFirst);
      }
    },
    true,
  );
  return end;
}
