/** @jsxImportSource preact */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { readStored, storageKeys, writeStored } from "../core/storage";
import { Icon } from "./icon";
import { usePanel } from "./panel-context";
import { useChat } from "./use-chat";

/** As the server takes it. */
const MOST_CHARACTERS = 2000;

export function Composer({ field }: { field: RefObject<HTMLTextAreaElement> }) {
  const { t, chat } = usePanel();
  const { isBusy } = useChat(chat);
  const [draft, setDraft] = useState(() => readStored("sessionStorage", storageKeys.draft) ?? "");

  useEffect(() => {
    writeStored("sessionStorage", storageKeys.draft, draft || null);
    // Grows with the text, up to the limit of the style sheet.
    if (!field.current) return;
    field.current.style.height = "auto";
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [draft, field]);

  const send = () => {
    if (!draft.trim() || isBusy) return;
    void chat.say(draft.trim());
    setDraft("");
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        maxLength={MOST_CHARACTERS}
        aria-label={t("message")}
        placeholder={t("placeholder")}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that ends a word in a Japanese or Chinese keyboard is not meant for us.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" aria-label={t("send")} disabled={isBusy || !draft.trim()}>
        <Icon name="send" />
      </button>
    </form>
  );
}
