/** iOS lays its keyboard over the page without telling the layout: the sheet follows what can really be seen. */
export function followKeyboard(frame: HTMLElement): void {
  const viewport = window.visualViewport;
  const follow = () => {
    if (!viewport) return;
    frame.style.setProperty("--seen", `${viewport.height}px`);
    frame.style.setProperty("--covered", `${Math.max(0, innerHeight - viewport.height - viewport.offsetTop)}px`);
  };
  viewport?.addEventListener("resize", follow);
  viewport?.addEventListener("scroll", follow);
}
