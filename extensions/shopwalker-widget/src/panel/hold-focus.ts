const FOCUSABLE = "a[href], button:not(:disabled), textarea, input, summary, [tabindex='0']";

/** Keeps Tab inside the panel: from the last control to the first, and back. */
export function holdFocus(event: KeyboardEvent, root: ShadowRoot): void {
  if (event.key !== "Tab") return;
  const controls = [...root.querySelectorAll<HTMLElement>(".panel :is(" + FOCUSABLE + ")")].filter(
    (control) => control.tabIndex >= 0 && control.getClientRects().length > 0,
  );
  const first = controls[0];
  const last = controls.at(-1);
  const at = root.activeElement;

  if (event.shiftKey && (at === first || at?.matches(".panel"))) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first?.focus();
  }
}
