/** @jsxImportSource preact */
import { readStored, writeStored } from "../core/storage";
import { Icon } from "./icon";
import type { PanelProps } from "./panel-handle";

/** As the server takes it. */
const MOST_CHARACTERS = 2000;

export function Composer({ panel: { t, chat, state } }: PanelProps) {
  const send = (field: HTMLTextAreaElement) => {
    const message = field.value.trim();
    if (!message || state.isBusy) return;
    void chat.say(message);
    field.value = "";
    keep(field);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.querySelector("textarea");
        if (field) send(field);
      }}
    >
      <textarea
        rows={1}
        dir="auto"
        maxLength={MOST_CHARACTERS}
        aria-label={t("message")}
        placeholder={t("placeholder")}
        defaultValue={readStored("sessionStorage", "shopwalker:draft") ?? ""}
        onInput={(event) => keep(event.currentTarget)}
        onKeyDown={(event) => {
          // Enter that ends a word on a Japanese or Chinese keyboard is not meant for us.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send(event.currentTarget);
        }}
      />
      <button type="submit" class="send" aria-label={t("send")} disabled={state.isBusy}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** A line of the panel holds about so many letters. */
const LINE_ENDS = /.{34}|\n/;

/**
 * The draft outlives the page; the field grows with it, up to the limit of the style sheet. By itself (`field-sizing`) where
 * browsers know how; elsewhere by counting letters, since to measure would lay out the whole page at every key.
 */
function keep(field: HTMLTextAreaElement): void {
  writeStored("sessionStorage", "shopwalker:draft", field.value || null);
  field.rows = field.value.split(LINE_ENDS).length;
}
