import type { VisitBeacon } from "~/contracts/agent-api";
import type { Arm } from "~/lib/experiment-arm";
import type { EmbedSettings } from "../core/embed-settings";
import { readStored, writeStored } from "../core/storage";

/** A visit ends after half an hour without a page. */
const VISIT_GAP_MS = 30 * 60_000;

type Counted = { settings: EmbedSettings; visitor: string; arm: Arm };

/** One beacon a visit, in every arm: this is how visitors are counted whether or not they meet the agent. */
export function countVisit({ settings, visitor, arm }: Counted): void {
  const now = Date.now();
  const isRunning = now - Number(readStored("localStorage", "shopwalker:visit")) < VISIT_GAP_MS;
  writeStored("localStorage", "shopwalker:visit", String(now));
  if (isRunning) return;

  writeStored("localStorage", "shopwalker:opening", null);
  send(settings, {
    kind: "visit",
    visitor,
    arm,
    path: location.pathname.slice(0, 300),
    referrer: originOf(document.referrer),
    device: deviceOf(innerWidth),
  });
}

/** Links the visitor with the cart once it has something in it, so that an order can be joined to the visit in every arm. */
export function linkCart({ settings, visitor }: Counted): void {
  const cartToken = readCartCookie();
  if (!cartToken || cartToken === readStored("localStorage", "shopwalker:cart")) return;

  if (send(settings, { kind: "cart", visitor, cartToken })) {
    writeStored("localStorage", "shopwalker:cart", cartToken);
  }
}

/** Shopify sets the cookie `<token>?key=<key>` when something first goes into the cart. The key is a secret and stays here. */
function readCartCookie(): string | undefined {
  const value = /(?:^|; )cart=([^;]+)/.exec(document.cookie)?.[1];
  return value && decodeURIComponent(value).split("?")[0]?.slice(0, 120);
}

/**
 * How fast this page was, in every arm alike and as it goes. The browser has kept what it saw from the start, so nothing
 * listens meanwhile; of presses it keeps those that waited for 104 ms or more. 0: nothing of the kind, or a browser that
 * does not say.
 */
export function tellSpeed(settings: EmbedSettings, visitor: string): void {
  const observer = new PerformanceObserver(() => undefined);
  const [paint = 0, wait = 0, shift = 0] = (
    [
      ["largest-contentful-paint", "startTime"],
      ["event", "duration"],
      ["layout-shift", "value"],
    ] as const
  ).map(([type, field]) => {
    observer.observe({ type, buffered: true });
    // Typed by nobody: `value` and `hadRecentInput` are a layout shift's own.
    const entries = observer.takeRecords() as (PerformanceEntry & { value: number; hadRecentInput?: boolean })[];
    return Math.max(0, ...entries.map((entry) => (entry.hadRecentInput ? 0 : entry[field])));
  });
  send(settings, { kind: "speed", visitor, page: performance.timeOrigin, paint, wait, shift });
}

/** Says whether the browser took it. */
export function send(settings: EmbedSettings, beacon: VisitBeacon): boolean {
  return navigator.sendBeacon(`${settings.config.proxyPath}/visit`, JSON.stringify(beacon));
}

function originOf(referrer: string): string | null {
  return referrer ? new URL(referrer).origin.slice(0, 300) : null;
}

function deviceOf(width: number): "phone" | "tablet" | "desktop" {
  if (width < 750) return "phone";
  return width < 990 ? "tablet" : "desktop";
}
