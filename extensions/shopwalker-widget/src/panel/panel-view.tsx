/** @jsxImportSource preact */
import { Component, createRef } from "preact";
import { Composer } from "./composer";
import { followReply } from "./follow-reply";
import { Icon } from "./icon";
import { LeaveMessageForm } from "./leave-message-form";
import { MessageView } from "./message-view";
import { NeedChips } from "./need-chips";
import { OptionsMenu } from "./options-menu";
import type { PanelProps } from "./panel-handle";
import { RichText } from "./rich-text";
import { StarterQuestions } from "./starter-questions";
import { TroubleNotice } from "./trouble-notice";

type PanelViewProps = PanelProps & { takesFocus: boolean; isModal: boolean };

export class PanelView extends Component<PanelViewProps, { isLeaving: boolean }> {
  override state = { isLeaving: false };
  dialog = createRef<HTMLElement>();
  log = createRef<HTMLDivElement>();
  follow = followReply();

  override componentDidMount(): void {
    const { takesFocus, isModal } = this.props;
    const dialog = this.dialog.current;
    // On a phone the keyboard would cover half of the greeting.
    if (takesFocus) (isModal ? dialog : dialog?.querySelector("textarea"))?.focus();
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    if (this.log.current) this.follow(this.log.current, this.props.panel.state.messages.length);
  }

  leave = (isLeaving: boolean): void => this.setState({ isLeaving });

  override render({ panel, isModal }: PanelViewProps, { isLeaving }: { isLeaving: boolean }) {
    const { t, chat, state, settings, close } = panel;
    const { session, messages, trouble, isLoaded, isBusy } = state;
    const name = session?.agentName ?? settings.config.agentName;
    // Empty means: not set.
    const greeting = [settings.greeting, session?.greeting].find(Boolean) ?? t("greeting");
    const label = t("dialog", { name });
    const lastCart = messages.findLast(({ blocks }) => blocks.some(({ type }) => type === "cart"));

    const talkToPerson = () => {
      this.leave(true);
      if (!isBusy && !trouble) void chat.tap({ kind: "talk-to-person" });
    };
    return (
      <section class="panel" role="dialog" aria-modal={isModal} aria-label={label} tabIndex={-1} ref={this.dialog}>
        <div class="head">
          <span class="mark" aria-hidden="true">
            {name[0]}
          </span>
          <div class="who">
            <strong>{name}</strong>
            <span class="aside">{t("role")}</span>
          </div>
          <OptionsMenu panel={panel} />
          <button class="plain-icon" aria-label={t("close")} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <NeedChips panel={panel} />
        {/* It scrolls, so the keyboard has to reach it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div class="log" ref={this.log} role="log" aria-label={label} aria-busy={!isLoaded} tabIndex={0}>
          <div class="reply">
            <RichText panel={panel} text={greeting} />
            <p class="aside">{t("disclosure")}</p>
          </div>
          {!isLoaded && !trouble && <p class="working">{t("loading")}</p>}
          {messages.map((message, index) => (
            <MessageView
              key={message.id}
              panel={panel}
              message={message}
              isLast={index === messages.length - 1}
              hasCurrentCart={message === lastCart}
              onLeaveMessage={isLeaving ? null : () => this.leave(true)}
            />
          ))}
          {isLoaded && messages.length === 0 && !trouble && <StarterQuestions panel={panel} />}
          {isBusy && !trouble && !state.changedCart && <p class="working">{t("working")}</p>}
          {trouble && <TroubleNotice panel={panel} trouble={trouble} />}
        </div>
        <p class="notice" role="status">
          {state.notice}
        </p>
        <div class="foot">
          {isLeaving ? (
            <LeaveMessageForm panel={panel} onDone={() => this.leave(false)} />
          ) : (
            <>
              <Composer panel={panel} />
              <p class="below">
                <span>{t("ai_note", { name })}</span>
                <button class="link" onClick={talkToPerson}>
                  <Icon name="person" /> {t("person")}
                </button>
              </p>
            </>
          )}
        </div>
      </section>
    );
  }
}
