/** Runs once the page has loaded and the browser has nothing better to do: the shop's own work comes first. */
export function whenIdle(run: () => void): void {
  if (document.readyState !== "complete") {
    addEventListener("load", () => whenIdle(run), { once: true });
    return;
  }
  // Safari has no requestIdleCallback.
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 4000 });
  else setTimeout(run, 200);
}
