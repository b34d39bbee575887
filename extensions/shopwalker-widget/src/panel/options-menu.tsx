/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { readStored, storageKeys, writeStored } from "../core/storage";
import { Icon } from "./icon";
import { usePanel } from "./panel-context";

/** What the shopper decides about the assistant: start over, be forgotten, be left alone. */
export function OptionsMenu({ onForgotten }: { onForgotten: () => void }) {
  const { t, chat } = usePanel();
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [isQuiet, setQuiet] = useState(() => readStored("localStorage", storageKeys.quiet) !== null);
  const box = useRef<HTMLDivElement>(null);

  const close = () => {
    setOpen(false);
    setAsking(false);
  };
  useEffect(() => {
    if (!isOpen) return;
    const root = box.current?.getRootNode();
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    root?.addEventListener("pointerdown", onPress);
    return () => root?.removeEventListener("pointerdown", onPress);
  }, [isOpen]);

  const forget = async () => {
    close();
    await chat.forget("forget", t("forgotten"));
    if (!chat.state().trouble) onForgotten();
  };
  const toggleQuiet = () => {
    writeStored("localStorage", storageKeys.quiet, isQuiet ? null : "1");
    setQuiet(!isQuiet);
    if (!isQuiet) chat.note(t("stopped"));
    close();
  };

  return (
    <div
      class="options-menu"
      ref={box}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        // The panel stays open: this Escape was for the menu.
        event.stopPropagation();
        close();
        box.current?.querySelector("button")?.focus();
      }}
    >
      <button
        type="button"
        class="plain-icon"
        aria-label={t("options")}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <Icon name="dots" />
      </button>
      {isOpen && (
        <div class="menu">
          {isAsking ? (
            <>
              <p>{t("forget_sure")}</p>
              <button type="button" class="danger" onClick={() => void forget()}>
                {t("delete")}
              </button>
              <button type="button" onClick={close}>
                {t("keep")}
              </button>
            </>
          ) : (
            <>
              <button
                type="button"
                onClick={() => {
                  close();
                  void chat.forget("clear", null);
                }}
              >
                {t("clear")}
              </button>
              <button type="button" onClick={toggleQuiet}>
                {t(isQuiet ? "allow" : "stop")}
              </button>
              <button type="button" class="danger" onClick={() => setAsking(true)}>
                {t("forget")}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
