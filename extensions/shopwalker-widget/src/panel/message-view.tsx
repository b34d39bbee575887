/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { ReplyBlock } from "~/contracts/turn-events";
import { CartCard } from "./cart-card";
import type { ChatMessage } from "./chat-state";
import { CheckedAnchor } from "./checked-anchor";
import { ComparisonTable } from "./comparison-table";
import { Icon } from "./icon";
import { OrderCard } from "./order-card";
import type { PanelProps } from "./panel-handle";
import { ProductCard } from "./product-card";
import { RichText } from "./rich-text";
import { UndoButton } from "./undo-button";

type MessageViewProps = PanelProps & {
  message: ChatMessage;
  isLast: boolean;
  /** The newest message with a cart: the only one whose card can be changed. */
  hasCurrentCart: boolean;
  /** Null while the form for it is open. */
  onLeaveMessage: (() => void) | null;
};

export function MessageView(props: MessageViewProps) {
  const { panel, message, isLast } = props;
  const { t } = panel;
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
      {message.text !== null && <RichText panel={panel} text={message.text} />}
      {message.blocks.map((block, index) => (
        <BlockView key={index} block={block} {...props} />
      ))}
      {isLast && <AssistRow panel={panel} message={message} />}
    </div>
  );
}

type BlockViewProps = MessageViewProps & { block: ReplyBlock };

function BlockView({
  panel,
  block,
  message,
  isLast,
  hasCurrentCart,
  onLeaveMessage,
}: BlockViewProps): ComponentChildren {
  const { t } = panel;
  switch (block.type) {
    case "text-delta":
      return <RichText panel={panel} text={block.text} />;
    case "products":
      return (
        <div>
          {block.items.map((card, index) => (
            <ProductCard key={card.id} panel={panel} card={card} isOpen={index === 0} />
          ))}
        </div>
      );
    case "comparison":
      return <ComparisonTable panel={panel} comparison={block} />;
    case "cart": {
      const undo = message.blocks.find(({ type }) => type === "cart-undo");
      return (
        <CartCard
          panel={panel}
          cart={block.cart}
          messageId={message.id}
          undo={undo?.type === "cart-undo" ? undo : null}
          isCurrent={hasCurrentCart}
        />
      );
    }
    case "cart-undo":
      if (!isLast || message.blocks.some(({ type }) => type === "cart")) return null;
      return <UndoButton panel={panel} undo={block} />;
    case "order":
      return <OrderCard panel={panel} order={block} />;
    case "sources":
      return (
        <details class="sources">
          <summary>{t("sources")}</summary>
          {block.items.map(({ title, url, excerpt }, index) => (
            <p key={index}>
              <CheckedAnchor panel={panel} to={url}>
                {title}
              </CheckedAnchor>
              <span class="aside">{excerpt}</span>
            </p>
          ))}
        </details>
      );
    case "handoff":
      // The reply has said so in its own words.
      if (block.state === "left" && message.blocks.some(({ type }) => type === "text-delta")) return null;
      return <Handoff panel={panel} handoff={block} isLast={isLast} onLeaveMessage={onLeaveMessage} />;
    // Quick replies stand below the whole reply; the others are acted upon and not shown.
    case "quick-replies":
    case "cart-write":
    case "need-state":
      return null;
  }
}

type HandoffProps = PanelProps & {
  handoff: Extract<ReplyBlock, { type: "handoff" }>;
  isLast: boolean;
  onLeaveMessage: (() => void) | null;
};

function Handoff({ panel: { t }, handoff: { state, name }, isLast, onLeaveMessage }: HandoffProps) {
  if (state === "left") return <p class="by">{t("left_done")}</p>;
  if (state === "person") return name === null ? null : <p class="by">{t("person_here", { name })}</p>;
  if (!isLast || !onLeaveMessage) return null;
  return (
    <button class="button quiet" onClick={onLeaveMessage}>
      {t("leave_title")}
    </button>
  );
}

/** One row under the newest reply: what could be said next, and whether this helped. */
function AssistRow({ panel: { t, chat, state }, message }: PanelProps & { message: ChatMessage }) {
  const replies = message.blocks.findLast((block) => block.type === "quick-replies");
  if (!message.isDone || state.isBusy) return null;

  const rated = state.ratings[message.id];
  return (
    <div class="assist">
      {replies?.type === "quick-replies" &&
        replies.options.map((option) => (
          <button key={option.label} class="chip" onClick={() => void chat.say(option.message)}>
            {option.label}
          </button>
        ))}
      {state.conversationId !== null && (
        <span class="rate">
          {(["up", "down"] as const).map((verdict) => (
            <button
              key={verdict}
              class={`plain-icon ${verdict}`}
              aria-label={t(verdict === "up" ? "helpful" : "not_helpful")}
              aria-pressed={rated === verdict}
              onClick={() => chat.rate(message.id, verdict)}
            >
              <Icon name="thumb" />
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
