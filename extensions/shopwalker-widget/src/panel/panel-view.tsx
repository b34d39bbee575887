/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { Composer } from "./composer";
import { Icon } from "./icon";
import { LeaveMessageForm } from "./leave-message-form";
import { MessageView } from "./message-view";
import { NeedChips } from "./need-chips";
import { OptionsMenu } from "./options-menu";
import { usePanel } from "./panel-context";
import { RichText } from "./rich-text";
import { StarterQuestions } from "./starter-questions";
import { TroubleNotice } from "./trouble-notice";
import { useChat } from "./use-chat";
import { useFollowScroll } from "./use-follow-scroll";

type PanelViewProps = { takesFocus: boolean; isModal: boolean; onForgotten: () => void };

export function PanelView({ takesFocus, isModal, onForgotten }: PanelViewProps) {
  const { t, chat, settings, close } = usePanel();
  const state = useChat(chat);
  const [isLeaving, setLeaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const dialog = useRef<HTMLElement>(null);
  const log = useFollowScroll(state);

  const name = state.session?.agentName ?? settings.config.agentName;
  const greeting = settings.greeting || (state.session?.greeting ?? "") || t("greeting");
  const lastCart = state.messages.findLast(({ blocks }) => blocks.some(({ type }) => type === "cart"));
  const isWorking = state.isBusy && !state.trouble && !state.changedCart;

  useEffect(() => {
    // On a phone the keyboard would cover half of the greeting.
    if (takesFocus) (isModal ? dialog : field).current?.focus();
  }, [takesFocus, isModal]);

  const talkToPerson = () => {
    setLeaving(true);
    if (!state.isBusy && !state.trouble) void chat.tap({ kind: "talk-to-person" });
  };

  return (
    <section
      class="panel"
      role="dialog"
      aria-modal={isModal}
      aria-label={t("dialog", { name })}
      tabIndex={-1}
      ref={dialog}
    >
      <header>
        <span class="mark" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        <div class="who">
          <strong>{name}</strong>
          <span>{t("role")}</span>
        </div>
        <OptionsMenu onForgotten={onForgotten} />
        <button type="button" class="plain-icon" aria-label={t("close")} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <NeedChips />
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="log" ref={log} role="log" aria-label={t("dialog", { name })} aria-busy={!state.isLoaded} tabIndex={0}>
        <div class="reply">
          <RichText text={greeting} />
          <p class="disclosure">{t("disclosure")}</p>
        </div>
        {!state.isLoaded && !state.trouble && <Skeleton />}
        {state.messages.map((message, index) => (
          <MessageView
            key={message.id}
            message={message}
            isLast={index === state.messages.length - 1}
            hasCurrentCart={message === lastCart}
            onLeaveMessage={() => setLeaving(true)}
          />
        ))}
        {state.isLoaded && state.messages.length === 0 && !state.trouble && <StarterQuestions />}
        {isWorking && <p class="working">{t("working")}</p>}
        {state.trouble && <TroubleNotice trouble={state.trouble} />}
      </div>
      <p class="notice" role="status">
        {state.notice}
      </p>
      <footer>
        {isLeaving ? (
          <LeaveMessageForm onDone={() => setLeaving(false)} />
        ) : (
          <>
            <Composer field={field} />
            <p class="below">
              <span>{t("ai_note", { name })}</span>
              <button type="button" class="link" onClick={talkToPerson}>
                <Icon name="person" /> {t("person")}
              </button>
            </p>
          </>
        )}
      </footer>
    </section>
  );
}

function Skeleton() {
  const { t } = usePanel();
  return (
    <div class="skeleton">
      <span class="unseen">{t("loading")}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
