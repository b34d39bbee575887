import type { BehaviorEvent } from "~/contracts/behavior-events";
import { NO_SIGNALS, type HesitationSignals, observe } from "~/lib/hesitation/hesitation-signals";
import { parseRecord } from "../core/parse-record";
import type { WidgetContext } from "../core/widget-context";

/** `observe`d events without their time: the memory stamps them. */
export type Observation = BehaviorEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, "at">
    : never
  : never;

export type SignalMemory = { signals: () => HesitationSignals; add: (seen: Observation) => void };

/** A visit ends after half an hour without anything seen of it. */
const VISIT_GAP_MS = 30 * 60_000;

/**
 * The visit's signals. The page that is looked at has them in memory and hands them on in local storage as it is hidden or
 * left; a page that comes up takes them from there. They never leave the device. Nothing is added once the visitor is
 * forgotten or has taken back the consent, and nothing kept where that was done in another tab.
 */
export function createSignalMemory(
  { store, identity }: Pick<WidgetContext, "store" | "identity">,
  onChange: () => void,
): SignalMemory {
  let kept = NOTHING;
  let isMine = false;
  return {
    signals: () => kept,
    add(seen) {
      if (!identity().visitor) {
        isMine = false;
        return;
      }
      const now = Date.now();
      // Another version of the agent may have written it: what that did not know is nothing yet.
      if (!isMine) kept = { ...NOTHING, ...parseRecord(store.read("localStorage", "shopwalker:signals")) };
      if (now - kept.last > VISIT_GAP_MS) kept = { ...NOTHING, start: now };
      kept = observe(kept, { ...seen, at: now - kept.start });
      kept.last = now;
      isMine = !document.hidden;
      if (!isMine && store.read("localStorage", "shopwalker:visitor")) {
        store.write("localStorage", "shopwalker:signals", JSON.stringify(kept));
      }
      onChange();
    },
  };
}

/** Milliseconds since 1970: when the visit began, and when the last was seen of it. */
const NOTHING = { ...NO_SIGNALS, start: 0, last: 0 };
