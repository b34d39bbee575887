/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Tap } from "~/contracts/agent-api";
import type { CartView } from "~/contracts/cart-view";
import { formatMoney } from "../core/format-money";
import { CheckedAnchor } from "./checked-anchor";
import { Icon } from "./icon";
import { usePanel } from "./panel-context";
import { ProductImage } from "./product-image";
import { useChat } from "./use-chat";

type CartCardProps = {
  cart: CartView;
  messageId: string;
  undo: { writeId: string; label: string } | null;
  /** Only the newest card can be changed: an older one shows a cart that is no more. */
  isCurrent: boolean;
};

/** The shopper's own cart as it was last read back. */
export function CartCard({ cart, messageId, undo, isCurrent }: CartCardProps) {
  const { t, chat, settings, report } = usePanel();
  const { isBusy } = useChat(chat);
  const { locale } = settings.page;
  if (!isCurrent) return <p class="aside">{t("cart_before", { total: formatMoney(cart.total, locale) })}</p>;

  const tap = (pressed: Tap) => void chat.tap(pressed, { changedCart: messageId });
  return (
    <section class="cart" aria-label={t("cart")} aria-busy={isBusy}>
      <h3>{t("cart")}</h3>
      {cart.lines.length === 0 && <p class="aside">{t("cart_empty")}</p>}
      <ul>
        {cart.lines.map((line) => (
          <CartLine
            key={line.id}
            line={line}
            onSet={(quantity) => tap({ kind: "set-quantity", lineId: line.id, quantity })}
          />
        ))}
      </ul>
      {undo && (
        <button
          type="button"
          class="link"
          disabled={isBusy}
          onClick={() => tap({ kind: "undo", writeId: undo.writeId })}
        >
          {t("undo")} <span class="aside">{undo.label}</span>
        </button>
      )}
      {cart.lines.length > 0 && (
        <>
          <dl>
            {cart.subtotal.amount !== cart.total.amount && (
              <div>
                <dt>{t("subtotal")}</dt>
                <dd>{formatMoney(cart.subtotal, locale)}</dd>
              </div>
            )}
            <div class="sum">
              <dt>{t("total")}</dt>
              <dd>{formatMoney(cart.total, locale)}</dd>
            </div>
          </dl>
          {cart.checkoutUrl && (
            <CheckedAnchor to={cart.checkoutUrl} class="button" onFollow={() => report("checkout-click")}>
              {t("checkout")}
            </CheckedAnchor>
          )}
        </>
      )}
    </section>
  );
}

/** Presses in quick succession are one wish: the last number counts. */
const SETTLE_MS = 500;

function CartLine({ line, onSet }: { line: CartView["lines"][number]; onSet: (quantity: number) => void }) {
  const { t, chat, settings } = usePanel();
  const { isBusy } = useChat(chat);
  const [quantity, setQuantity] = useState(line.quantity);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setQuantity(line.quantity), [line.quantity, isBusy]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const set = (wanted: number) => {
    setQuantity(wanted);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSet(wanted), SETTLE_MS);
  };
  const { title } = line;
  return (
    <li>
      <ProductImage src={line.imageUrl} alt="" />
      <div class="about">
        <CheckedAnchor to={line.url} class="title">
          {title}
        </CheckedAnchor>
        {line.variantTitle && <span class="vendor">{line.variantTitle}</span>}
        <span class="price">{formatMoney(line.lineTotal, settings.page.locale)}</span>
      </div>
      <div class="stepper">
        <button
          type="button"
          aria-label={t("less", { title })}
          disabled={isBusy || quantity < 2}
          onClick={() => set(quantity - 1)}
        >
          <Icon name="minus" />
        </button>
        <output aria-live="polite">{quantity}</output>
        <button
          type="button"
          aria-label={t("more", { title })}
          disabled={isBusy || quantity > 98}
          onClick={() => set(quantity + 1)}
        >
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={t("remove", { title })} disabled={isBusy} onClick={() => onSet(0)}>
          <Icon name="remove" />
        </button>
      </div>
    </li>
  );
}
