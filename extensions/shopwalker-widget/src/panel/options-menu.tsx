/** @jsxImportSource preact */
import { readStored, writeStored } from "../core/storage";
import { Icon } from "./icon";
import type { PanelProps } from "./panel-handle";

/** What the shopper decides about the assistant: start over, be left alone, be forgotten. */
export function OptionsMenu({ panel: { t, chat } }: PanelProps) {
  const isQuiet = readStored("localStorage", "shopwalker:quiet") !== null;

  const toggleQuiet = () => {
    writeStored("localStorage", "shopwalker:quiet", isQuiet ? null : "1");
    chat.note(isQuiet ? null : t("stopped"));
  };

  return (
    // Keys, presses and focus bubble up to it from the controls inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      class="options-menu"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        // The panel stays open: this Escape was for the menu.
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
      onClick={({ currentTarget, target }) => {
        if (target instanceof Element && target.closest("button")) currentTarget.open = false;
      }}
    >
      <summary class="plain-icon" aria-label={t("options")}>
        <Icon name="dots" />
      </summary>
      <div class="menu">
        <button onClick={() => void chat.forget("clear", null)}>{t("clear")}</button>
        <button onClick={toggleQuiet}>{t(isQuiet ? "allow" : "stop")}</button>
        <details>
          <summary>{t("forget")}</summary>
          <p>{t("forget_sure")}</p>
          <button class="danger" onClick={() => void chat.forget("forget", t("forgotten"))}>
            {t("delete")}
          </button>
        </details>
      </div>
    </details>
  );
}
