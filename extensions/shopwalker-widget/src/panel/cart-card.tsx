/** @jsxImportSource preact */
import { Component } from "preact";
import type { Tap } from "~/contracts/agent-api";
import type { CartView } from "~/contracts/cart-view";
import { formatMoney } from "../core/format-money";
import { CheckedAnchor } from "./checked-anchor";
import { Icon } from "./icon";
import type { PanelProps } from "./panel-handle";
import { ProductImage } from "./product-image";
import { type Undo, UndoButton } from "./undo-button";

type CartCardProps = PanelProps & {
  cart: CartView;
  messageId: string;
  undo: Undo | null;
  /** Only the newest card can be changed: an older one shows a cart that is no more. */
  isCurrent: boolean;
};

/** The shopper's own cart as it was last read back. */
export function CartCard({ panel, cart, messageId, undo, isCurrent }: CartCardProps) {
  const { t, chat, settings, report } = panel;
  const { isBusy } = panel.state;
  const { locale } = settings.page;
  if (!isCurrent) return <p class="aside">{t("cart_before", { total: formatMoney(cart.total, locale) })}</p>;

  const tap = (pressed: Tap) => void chat.tap(pressed, { changedCart: messageId });
  return (
    <section class="cart" aria-label={t("cart")} aria-busy={isBusy}>
      <h2>{t("cart")}</h2>
      {!cart.lines.length && <p class="aside">{t("cart_empty")}</p>}
      <ul>
        {cart.lines.map((line) => (
          <CartLine
            key={line.id}
            panel={panel}
            line={line}
            onSet={(quantity) => tap({ kind: "set-quantity", lineId: line.id, quantity })}
          />
        ))}
      </ul>
      {undo && <UndoButton panel={panel} undo={undo} messageId={messageId} />}
      {!!cart.lines.length && (
        <>
          <dl>
            {cart.subtotal.amount !== cart.total.amount && (
              <div>
                <dt>{t("subtotal")}</dt>
                <dd>{formatMoney(cart.subtotal, locale)}</dd>
              </div>
            )}
            <div>
              <dt>{t("total")}</dt>
              <dd>{formatMoney(cart.total, locale)}</dd>
            </div>
          </dl>
          {cart.checkoutUrl && (
            <CheckedAnchor panel={panel} to={cart.checkoutUrl} class="button" onFollow={() => report("checkout-click")}>
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

type CartLineProps = PanelProps & { line: CartView["lines"][number]; onSet: (quantity: number) => void };

class CartLine extends Component<CartLineProps, { wanted: number | null }> {
  override state = { wanted: null };
  timer = 0;

  set(wanted: number): void {
    this.setState({ wanted });
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.props.onSet(wanted);
      // What is shown from here on is what the shop says.
      this.setState({ wanted: null });
    }, SETTLE_MS);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  override render({ panel, line, onSet }: CartLineProps, { wanted }: { wanted: number | null }) {
    const { t, settings, state } = panel;
    const { title } = line;
    const quantity = wanted ?? line.quantity;
    const button = (
      key: "less" | "more" | "remove",
      icon: "minus" | "plus" | "remove",
      isOff: boolean,
      press: () => void,
    ) => (
      <button aria-label={t(key, { title })} disabled={state.isBusy || isOff} onClick={press}>
        <Icon name={icon} />
      </button>
    );

    return (
      <li class="line">
        <ProductImage src={line.imageUrl} alt="" />
        <div class="about">
          <CheckedAnchor panel={panel} to={line.url} class="title">
            {title}
          </CheckedAnchor>
          {line.variantTitle && <span class="aside">{line.variantTitle}</span>}
          <span class="price">{formatMoney(line.lineTotal, settings.page.locale)}</span>
        </div>
        <div class="stepper">
          {button("less", "minus", quantity < 2, () => this.set(quantity - 1))}
          <output>{quantity}</output>
          {button("more", "plus", quantity > 98, () => this.set(quantity + 1))}
          {button("remove", "remove", false, () => onSet(0))}
        </div>
      </li>
    );
  }
}
