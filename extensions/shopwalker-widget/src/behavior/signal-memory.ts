import type { BehaviorEvent } from "~/contracts/behavior-events";
import { emptySignals, type HesitationSignals, observe } from "~/lib/hesitation/hesitation-signals";
import { isRecord, parseJsonText } from "../core/parse-json-text";
import { readStored, writeStored } from "../core/storage";

/** `observe`d events without their time: the memory stamps them. */
export type Observation = BehaviorEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, "at">
    : never
  : never;

export type SignalMemory = { signals: () => HesitationSignals; add: (seen: Observation) => void };

/** The visit's signals, carried from page to page in session storage. They never leave the device. */
export function createSignalMemory(onChange: () => void): SignalMemory {
  let signals = readKept();
  return {
    signals: () => signals,
    add(seen) {
      signals = observe(signals, { ...seen, at: Math.round(performance.now()) });
      writeStored("sessionStorage", "shopwalker:signals", JSON.stringify(signals));
      onChange();
    },
  };
}

function readKept(): HesitationSignals {
  const kept = parseJsonText(readStored("sessionStorage", "shopwalker:signals") ?? "");
  return isRecord(kept) && Array.isArray(kept.trail) ? { ...emptySignals(), ...kept } : emptySignals();
}
