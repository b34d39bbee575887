/** @jsxImportSource preact */
import { Icon } from "./icon";
import type { PanelProps } from "./panel-handle";

/** What the assistant understood, folded away until it is asked for; every part can be taken back. */
export function NeedChips({ panel }: PanelProps) {
  const { t, chat, state } = panel;
  const { needChips, isBusy } = state;
  if (needChips.length === 0) return null;

  return (
    <details class="needs">
      <summary>
        {t("needs")} ({needChips.length})
      </summary>
      <div class="chips">
        {needChips.map(({ id, label }) => (
          <button
            key={id}
            class="chip"
            aria-label={t("remove", { title: label })}
            disabled={isBusy}
            onClick={() => void chat.tap({ kind: "remove-need", chipId: id })}
          >
            {label} <Icon name="close" />
          </button>
        ))}
      </div>
    </details>
  );
}
