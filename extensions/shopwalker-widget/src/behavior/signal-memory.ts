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
 * The visit's signals, in local storage so that its pages and tabs share them: each event is added to what is stored at
 * that moment. They never leave the device.
 */
export function createSignalMemory(store: WidgetContext["store"], onChange: () => void): SignalMemory {
  let signals = NO_SIGNALS;
  return {
    signals: () => signals,
    add(seen) {
      const now = Date.now();
      const kept: Partial<Kept> = parseRecord(store.read("localStorage", "shopwalker:signals") ?? "");
      const isRunning = kept.signals?.ofVisit && now - (kept.last ?? 0) < VISIT_GAP_MS;
      const start = (isRunning ? kept.start : null) ?? now;
      signals = observe({ ...NO_SIGNALS, ...(isRunning && kept.signals) }, { ...seen, at: now - start });
      store.write("localStorage", "shopwalker:signals", JSON.stringify({ start, last: now, signals }));
      onChange();
    },
  };
}

/** Milliseconds since 1970. */
type Kept = { start: number; last: number; signals: HesitationSignals };
