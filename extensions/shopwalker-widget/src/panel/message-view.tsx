/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { ReplyBlock } from "~/contracts/turn-events";
import { CartCard } from "./cart-card";
import type { ChatMessage } from "./chat-state";
import { CheckedAnchor } from "./checked-anchor";
import { ComparisonTable } from "./comparison-table";
import { Icon } from "./icon";
import { OrderCard } from "./order-card";
import { usePanel } from "./panel-context";
import { ProductCard } from "./product-card";
import { RichText } from "./rich-text";
import { useChat } from "./use-chat";

type MessageViewProps = {
  message: ChatMessage;
  isLast: boolean;
  /** The newest message with a cart: the only one whose card can be changed. */
  hasCurrentCart: boolean;
  onLeaveMessage: () => void;
};

export function MessageView({ message, isLast, hasCurrentCart, onLeaveMessage }: MessageViewProps) {
  const { t } = usePanel();
  if (message.from === "shopper") {
    return message.text === null ? null : (
      <div class="said">
        <span class="unseen">{t("you")}: </span>
        {message.text}
      </div>
    );
  }

  return (
    <div class="reply">
      {message.from === "person" && <p class="by">{t("person_here", { name: message.name ?? "" })}</p>}
      {message.text !== null && <RichText text={message.text} />}
      {message.blocks.map((block, index) => (
        <BlockView key={index} {...{ block, message, hasCurrentCart, isLast, onLeaveMessage }} />
      ))}
      {isLast && <AssistRow message={message} />}
    </div>
  );
}

type BlockViewProps = MessageViewProps & { block: ReplyBlock };

function BlockView({ block, message, isLast, hasCurrentCart, onLeaveMessage }: BlockViewProps): ComponentChildren {
  const { t } = usePanel();
  switch (block.type) {
    case "text-delta":
      return <RichText text={block.text} />;
    case "products":
      return (
        <div class="cards">
          {block.items.map((card, index) => (
            <ProductCard key={card.id} card={card} isOpen={index === 0} />
          ))}
        </div>
      );
    case "comparison":
      return <ComparisonTable comparison={block} />;
    case "cart": {
      const undo = message.blocks.find(({ type }) => type === "cart-undo");
      return (
        <CartCard
          cart={block.cart}
          messageId={message.id}
          undo={undo?.type === "cart-undo" ? undo : null}
          isCurrent={hasCurrentCart}
        />
      );
    }
    case "cart-undo":
      return message.blocks.some(({ type }) => type === "cart") ? null : <UndoButton undo={block} isCurrent={isLast} />;
    case "order":
      return <OrderCard order={block} />;
    case "sources":
      return (
        <details class="sources">
          <summary>{t("sources")}</summary>
          {block.items.map(({ title, url, excerpt }, index) => (
            <p key={index}>
              <CheckedAnchor to={url}>{title}</CheckedAnchor>
              <span class="aside">{excerpt}</span>
            </p>
          ))}
        </details>
      );
    case "handoff":
      return <Handoff handoff={block} isLast={isLast} onLeaveMessage={onLeaveMessage} />;
    // Quick replies stand below the whole reply; the others are acted upon and not shown.
    case "quick-replies":
    case "cart-write":
    case "need-state":
      return null;
  }
}

function UndoButton({ undo, isCurrent }: { undo: { writeId: string; label: string }; isCurrent: boolean }) {
  const { t, chat } = usePanel();
  const { isBusy } = useChat(chat);
  if (!isCurrent) return null;
  return (
    <button
      type="button"
      class="link"
      disabled={isBusy}
      onClick={() => void chat.tap({ kind: "undo", writeId: undo.writeId })}
    >
      {t("undo")} <span class="aside">{undo.label}</span>
    </button>
  );
}

type HandoffProps = {
  handoff: Extract<ReplyBlock, { type: "handoff" }>;
  isLast: boolean;
  onLeaveMessage: () => void;
};

function Handoff({ handoff: { state, name }, isLast, onLeaveMessage }: HandoffProps) {
  const { t } = usePanel();
  if (state === "left") return <p class="by">{t("left_done")}</p>;
  if (state === "person") return name === null ? null : <p class="by">{t("person_here", { name })}</p>;
  if (!isLast) return null;
  return (
    <button type="button" class="button quiet" onClick={onLeaveMessage}>
      {t("leave_title")}
    </button>
  );
}

/** One row under the newest reply: what could be said next, and whether this helped. */
function AssistRow({ message }: { message: ChatMessage }) {
  const { t, chat } = usePanel();
  const { isBusy, ratings } = useChat(chat);
  const replies = message.blocks.findLast((block) => block.type === "quick-replies");
  if (!message.isDone || isBusy) return null;

  const rated = ratings[message.id];
  return (
    <div class="assist">
      {replies?.type === "quick-replies" &&
        replies.options.map((option) => (
          <button key={option.label} type="button" class="chip" onClick={() => void chat.say(option.message)}>
            {option.label}
          </button>
        ))}
      <span class="rate">
        {(["up", "down"] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            class="plain-icon"
            aria-label={t(verdict === "up" ? "helpful" : "not_helpful")}
            aria-pressed={rated === verdict}
            onClick={() => chat.rate(message.id, verdict)}
          >
            <Icon name={verdict} />
          </button>
        ))}
      </span>
    </div>
  );
}
