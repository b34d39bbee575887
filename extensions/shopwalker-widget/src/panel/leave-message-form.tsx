/** @jsxImportSource preact */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { usePanel } from "./panel-context";
import { useChat } from "./use-chat";

type Mistake = "message_missing" | "email_invalid";

/** A message for the people of the shop; works whatever the assistant is doing. */
export function LeaveMessageForm({ onDone }: { onDone: () => void }) {
  const { t, chat } = usePanel();
  const { isBusy, session } = useChat(chat);
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  const email = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => message.current?.focus(), []);

  const send = async () => {
    const text = message.current?.value.trim() ?? "";
    const address = email.current?.value.trim() ?? "";
    const found = mistakeIn(text, email.current);
    setMistake(found);
    if (found) {
      (found === "email_invalid" ? email : message).current?.focus();
      return;
    }
    await chat.tap({ kind: "leave-message", text, email: address || null });
    if (!chat.state().trouble) onDone();
  };

  return (
    <form
      class="leave"
      noValidate
      aria-labelledby={`${id}t`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 id={`${id}t`}>{t("leave_title")}</h3>
      <p class="aside">
        {t("leave_intro")} {session?.contact.hours && t("hours", { hours: session.contact.hours })}
      </p>
      <label>
        {t("message")}
        <textarea
          ref={message}
          rows={3}
          dir="auto"
          maxLength={2000}
          aria-invalid={mistake === "message_missing"}
          aria-describedby={`${id}m`}
        />
      </label>
      <label>
        {t("email")}
        <input
          ref={email}
          type="email"
          autoComplete="email"
          maxLength={254}
          aria-invalid={mistake === "email_invalid"}
          aria-describedby={`${id}m`}
        />
      </label>
      <p id={`${id}m`} class="mistake" role="alert">
        {mistake && t(mistake)}
      </p>
      <div class="row">
        <button type="submit" class="button" disabled={isBusy} aria-busy={isBusy}>
          {t("leave_send")}
        </button>
        <button type="button" class="button quiet" onClick={onDone}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

function mistakeIn(text: string, email: HTMLInputElement | null): Mistake | null {
  if (!text) return "message_missing";
  return email?.value && !email.validity.valid ? "email_invalid" : null;
}
