import type { BehaviorEvent } from "~/contracts/behavior-events";
import { emptySignals, type HesitationSignals, observe } from "~/lib/hesitation/hesitation-signals";
import { parseRecord } from "../core/parse-record";
import type { WidgetContext } from "../core/widget-context";

/** `observe`d events without their time: the memory stamps them. */
export type Observation = BehaviorEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, "at">
    : never
  : never;

export type SignalMemory = { signals: () => HesitationSignals; add: (seen: Observation) => void };

/** The visit's signals, carried from page to page in session storage. They never leave the device. */
export function createSignalMemory(store: WidgetContext["store"], onChange: () => void): SignalMemory {
  let signals = parseSignals(store.read("sessionStorage", "shopwalker:signals"));
  return {
    signals: () => signals,
    add(seen) {
      signals = observe(signals, { ...seen, at: Math.round(performance.now()) });
      store.write("sessionStorage", "shopwalker:signals", JSON.stringify(signals));
      onChange();
    },
  };
}

function parseSignals(text: string | null): HesitationSignals {
  const kept = parseRecord(text ?? "");
  return Array.isArray(kept.trail) ? { ...emptySignals(), ...kept } : emptySignals();
}
