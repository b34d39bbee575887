import { describe, expect, it, vi } from "vitest";
import type { WidgetContext } from "../../../../extensions/shopwalker-widget/src/core/widget-context.ts";
import { showOpening } from "../../../../extensions/shopwalker-widget/src/panel/show-opening.tsx";

const OPENING = { id: "one", text: "Shall I compare these two for you?", quickReplies: [] };

/** A page where the bubble fits only in the form whose class name is given, and the launcher alone always. */
function meetPage(fitting: string | null) {
  const dock = document.createElement("div");
  const launcher = dock.appendChild(document.createElement("button"));
  const keepClear = vi.fn(() => dock.firstElementChild === launcher || dock.firstElementChild?.className === fitting);
  const context = { dock, launcher, keepClear, openPanel: vi.fn() };
  const report = vi.fn();
  const isShown = showOpening({
    context: context as unknown as WidgetContext,
    opening: OPENING,
    t: (key) => key,
    report,
  });
  return { dock, launcher, keepClear, report, isShown };
}

describe("an opening", () => {
  it("stands above the launcher where both find a place", () => {
    const { dock, report, isShown } = meetPage("");
    expect(isShown).toBe(true);
    expect(dock.firstElementChild?.className).toBe("");
    expect(dock.textContent).toContain(OPENING.text);
    expect(report).toHaveBeenCalledExactlyOnceWith("opening-shown", { opening: "one" });
  });

  it("takes the launcher's place where there is no room for both, as between a phone's cart and its checkout", () => {
    const { dock, launcher, report, isShown } = meetPage("brief");
    expect(isShown).toBe(true);
    expect(dock.firstElementChild?.className).toBe("brief");
    expect(report).toHaveBeenCalledExactlyOnceWith("opening-shown", { opening: "one" });

    dock.querySelector<HTMLElement>("[aria-label=dismiss]")?.click();
    expect([...dock.children]).toEqual([launcher]);
    expect(report).toHaveBeenLastCalledWith("opening-dismissed", { opening: "one" });
  });

  it("is not shown at all where neither finds one, and leaves the launcher as it was", () => {
    const { dock, launcher, keepClear, report, isShown } = meetPage(null);
    expect(isShown).toBe(false);
    expect([...dock.children]).toEqual([launcher]);
    expect(keepClear).toHaveLastReturnedWith(true);
    expect(report).not.toHaveBeenCalled();
  });
});
