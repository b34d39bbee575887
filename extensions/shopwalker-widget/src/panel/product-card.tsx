/** @jsxImportSource preact */
import { Component, createRef } from "preact";
import type { ProductCard as Card, Stock } from "~/contracts/product-card";
import { formatMoney } from "../core/format-money";
import { CheckedAnchor } from "./checked-anchor";
import { OptionPicker } from "./option-picker";
import type { PanelProps } from "./panel-handle";
import { ProductImage } from "./product-image";
import { canBeBought, cheapestVariant, type Choice, chosenVariant, initialChoice, openOptions } from "./variant-choice";

/** `isOpen`: in a list of several only the first comes with its choices open. */
type ProductCardProps = PanelProps & { card: Card; isOpen: boolean };
type ProductCardState = { choice: Choice; isExpanded: boolean };

/** A product to look at, choose and buy. */
export class ProductCard extends Component<ProductCardProps, ProductCardState> {
  override state: ProductCardState = { choice: initialChoice(this.props.card), isExpanded: this.props.isOpen };
  pickers = createRef<HTMLDivElement>();

  choose(at: number, value: string): void {
    this.setState(({ choice }) => ({ choice: choice.map((old, index) => (index === at ? value : old)) }));
  }

  /** Opens the choices and leads to the first that is missing. */
  askFor(option: number): void {
    this.setState({ isExpanded: true }, () => {
      const picker = this.pickers.current?.children[option];
      picker?.querySelector("input")?.focus();
    });
  }

  override render({ panel, card }: ProductCardProps, { choice, isExpanded }: ProductCardState) {
    const { t, chat, state, report } = panel;
    const variant = chosenVariant(card, choice);
    const cheapest = cheapestVariant(card);
    const shown = variant ?? cheapest?.variant;
    const isFrom = !variant && cheapest?.isFrom === true;
    const options = openOptions(card);
    const missing = options.findIndex(({ index }) => choice[index] === null);
    const isAdding = state.busyWith === card.id;
    const cannotBuy = missing < 0 && (!variant || variant.stock.state === "sold-out");

    const label = () => {
      if (isAdding) return t("adding");
      const option = options[missing]?.name;
      if (option !== undefined) return isExpanded ? t("choose", { option }) : t("choose_options");
      if (!variant) return t("unavailable");
      return t(cannotBuy ? "sold_out" : "add");
    };
    const press = () => {
      if (missing >= 0) this.askFor(missing);
      else if (variant)
        void chat.tap({ kind: "add-to-cart", variantId: variant.id, quantity: 1 }, { busyWith: card.id });
    };

    return (
      <article class="card" aria-label={card.title}>
        <ProductImage src={variant?.imageUrl ?? card.imageUrl} alt={card.imageAlt ?? ""} />
        <div class="about">
          {card.vendor && <span class="aside">{card.vendor}</span>}
          <CheckedAnchor
            panel={panel}
            to={variant ? `${card.url.replace(/\?.*/, "")}?variant=${variant.id}` : card.url}
            class="title"
            onFollow={() => report("card-click", { product: card.id })}
          >
            {card.title}
          </CheckedAnchor>
          {shown && <Price panel={panel} variant={shown} isFrom={isFrom} />}
          {shown && !isFrom && <span class={`stock ${shown.stock.state}`}>{stockWords(shown.stock, t, !variant)}</span>}
        </div>
        {card.reason && <p class="reason">{card.reason}</p>}
        {isExpanded && options.length > 0 && (
          <div class="options" ref={this.pickers}>
            {options.map(({ name, values, index }) => (
              <OptionPicker
                key={name}
                panel={panel}
                group={card.id + name}
                name={name}
                values={values}
                chosen={choice[index] ?? null}
                canBeBought={(value) => canBeBought(card, choice, index, value)}
                onChoose={(value) => this.choose(index, value)}
              />
            ))}
          </div>
        )}
        <button
          class={isExpanded ? "button" : "button quiet"}
          disabled={state.isBusy || cannotBuy}
          aria-busy={isAdding}
          onClick={press}
        >
          {label()}
          <span class="unseen"> {card.title}</span>
        </button>
      </article>
    );
  }
}

type PriceProps = PanelProps & { variant: Card["variants"][number]; isFrom: boolean };

function Price({ panel: { t, settings }, variant: { price, compareAtPrice }, isFrom }: PriceProps) {
  const { locale } = settings.page;
  const words = formatMoney(price, locale);
  return (
    <span class="price">
      <span>{isFrom ? t("from_price", { price: words }) : words}</span>
      {compareAtPrice && compareAtPrice.amount > price.amount && (
        <s aria-label={t("regular_price", { price: formatMoney(compareAtPrice, locale) })}>
          {formatMoney(compareAtPrice, locale)}
        </s>
      )}
    </span>
  );
}

/** `isOpen`: nothing is chosen yet, so that a number would be that of a variant nobody asked for. */
function stockWords({ state, left }: Stock, t: PanelProps["panel"]["t"], isOpen: boolean): string {
  switch (state) {
    case "in-stock":
      return t("in_stock");
    case "low":
      return left === null || isOpen ? t("low_stock") : t("left", { count: left });
    case "sold-out":
      return t("sold_out");
    case "unknown":
      return t("stock_unknown");
  }
}
