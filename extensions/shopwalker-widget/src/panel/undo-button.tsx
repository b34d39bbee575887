/** @jsxImportSource preact */
import type { PanelProps } from "./panel-handle";

export type Undo = { writeId: string; label: string };

/** `messageId`: the message whose cart card shows what comes of it; without one the answer is a reply of its own. */
export function UndoButton({ panel, undo, messageId = null }: PanelProps & { undo: Undo; messageId?: string | null }) {
  return (
    <button
      class="link"
      disabled={panel.state.isBusy}
      onClick={() =>
        void panel.chat.tap({ kind: "undo", writeId: undo.writeId }, messageId ? { changedCart: messageId } : {})
      }
    >
      {undo.label}
    </button>
  );
}
