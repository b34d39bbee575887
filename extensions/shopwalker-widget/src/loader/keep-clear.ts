/** Room between the dock and whatever it makes way for. */
const GAP = 12;
/** A bar may be stacked on a bar: cookie banner over sticky add-to-cart. */
const MOST_STACKED = 3;
/** Points no further apart than this miss nothing that a finger could press. */
const MESH = 40;
const BUY_BUTTONS = 'form[action*="/cart/add"] [type="submit"], form[action*="/cart/add"] button, [name="checkout"]';

/**
 * Moves the dock above any bar that the page keeps at the bottom of the screen (sticky add-to-cart, cookie banner), and
 * tucks it away over a drawer, a dialog or a buy button. Returns false while it is tucked away.
 */
export function keepClear(host: Element, dock: HTMLElement): boolean {
  const lifted = Number(dock.dataset.lift ?? 0);
  const now = dock.getBoundingClientRect();
  const rest = { left: now.left, right: now.right, top: now.top + lifted, bottom: now.bottom + lifted };

  let lift = 0;
  let isFree = false;
  for (let stacked = 0; stacked <= MOST_STACKED && !isFree; stacked++) {
    const top = topOfObstacle(host, { ...rest, top: rest.top - lift, bottom: rest.bottom - lift });
    if (top === Infinity) isFree = true;
    else lift = rest.bottom - top + GAP;
    if (lift > innerHeight * 0.45) break;
  }

  // Whoever is on it with the keyboard would lose their place.
  const stays = isFree || dock.matches(":focus-within");
  dock.toggleAttribute("data-tucked", !stays);
  if (isFree && lift !== lifted) {
    dock.dataset.lift = String(lift);
    dock.style.setProperty("--lift", `${lift}px`);
  }
  return stays;
}

type Box = { left: number; right: number; top: number; bottom: number };

/** Infinity where the box is free; minus infinity where it may not be at all. */
function topOfObstacle(host: Element, box: Box): number {
  let top = Infinity;
  for (const x of spread(box.left + 2, box.right - 2)) {
    for (const y of spread(box.top + 2, box.bottom - 2)) {
      const below = (root: DocumentOrShadowRoot) => root.elementsFromPoint(x, y).find((element) => element !== host);
      const outer = below(document);
      // Another widget may keep what it pins in a shadow root of its own.
      const found = outer?.shadowRoot ? below(outer.shadowRoot) : outer;
      if (found?.closest(BUY_BUTTONS) && !pinnedAncestor(found)) return -Infinity;
      const bar = found && pinnedAncestor(found);
      if (bar) top = Math.min(top, bar.getBoundingClientRect().top);
    }
  }
  return top;
}

/** Both ends, and points between them. */
function spread(from: number, to: number): number[] {
  const steps = Math.max(1, Math.ceil((to - from) / MESH));
  return Array.from({ length: steps + 1 }, (_point, index) => from + ((to - from) * index) / steps);
}

function pinnedAncestor(element: Element): Element | undefined {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === "fixed") return at;
    // A sticky column that is taller than the screen's half is content, not a bar.
    if (position === "sticky" && at.clientHeight < innerHeight / 2) return at;
  }
  return undefined;
}

/** Looks again whenever something may have moved, at most a few times a second and never while the page scrolls. */
export function watchForObstacles(check: () => void): void {
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => requestAnimationFrame(check), 160);
  };

  for (const type of ["scroll", "resize", "click", "transitionend", "animationend"]) {
    addEventListener(type, soon, { passive: true, capture: true });
  }
  // Cookie banners are put into the body some time after the load.
  new MutationObserver(soon).observe(document.body, { childList: true });
}
