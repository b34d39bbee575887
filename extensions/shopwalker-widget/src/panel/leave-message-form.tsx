/** @jsxImportSource preact */
import type { PanelProps } from "./panel-handle";

/** A message for the people of the shop; works whatever the assistant is doing. */
export function LeaveMessageForm({ panel: { t, chat, state }, onDone }: PanelProps & { onDone: () => void }) {
  const { isBusy, session } = state;

  // What is missing or wrong the browser says itself, in its own language.
  const send = async (form: HTMLFormElement) => {
    const text = form.querySelector("textarea")?.value.trim();
    const email = form.querySelector("input")?.value.trim() ?? "";
    if (!text) return;
    await chat.tap({ kind: "leave-message", text, email: email || null });
    if (!chat.state().trouble) onDone();
  };

  return (
    <form
      class="leave"
      aria-label={t("leave_title")}
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <h2>{t("leave_title")}</h2>
      <p class="aside">
        {t("leave_intro")} {session?.contact.hours && t("hours", { hours: session.contact.hours })}
      </p>
      <label>
        {t("message")}
        <textarea ref={takeFocus} required rows={3} dir="auto" maxLength={2000} />
      </label>
      <label>
        {t("email")}
        <input type="email" autoComplete="email" maxLength={254} />
      </label>
      <div class="row">
        <button class="button" disabled={isBusy} aria-busy={isBusy}>
          {t("leave_send")}
        </button>
        <button type="button" class="button quiet" onClick={onDone}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

/** Called once as the field appears; a function that stays the same is not called again. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
