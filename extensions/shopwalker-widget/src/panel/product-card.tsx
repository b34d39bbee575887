/** @jsxImportSource preact */
import { useRef, useState } from "preact/hooks";
import type { ProductCard as Card, Stock } from "~/contracts/product-card";
import { formatMoney } from "../core/format-money";
import { CheckedAnchor } from "./checked-anchor";
import { OptionPicker } from "./option-picker";
import { usePanel } from "./panel-context";
import { ProductImage } from "./product-image";
import type { Translate } from "../core/strings";
import { useChat } from "./use-chat";
import { canBeBought, cheapestVariant, chosenVariant, initialChoice, openOptions } from "./variant-choice";

/** A product to look at, choose and buy. In a list of several only the first comes with its choices open. */
export function ProductCard({ card, isOpen }: { card: Card; isOpen: boolean }) {
  const { t, chat, settings, report } = usePanel();
  const { isBusy, busyWith } = useChat(chat);
  const [choice, setChoice] = useState(() => initialChoice(card));
  const [isExpanded, setExpanded] = useState(isOpen);
  const pickers = useRef<HTMLDivElement>(null);

  const variant = chosenVariant(card, choice);
  const cheapest = cheapestVariant(card);
  const shown = variant ?? cheapest?.variant;
  const isFrom = !variant && cheapest?.isFrom === true;
  const options = openOptions(card);
  const missing = options.find(({ index }) => choice[index] === null);
  const isAdding = busyWith === card.id;
  const { locale } = settings.page;

  const add = () => {
    if (missing || !variant) {
      setExpanded(true);
      // The pickers are drawn by then.
      requestAnimationFrame(() =>
        pickers.current
          ?.querySelectorAll<HTMLElement>(".option")
          [options.findIndex((option) => option === missing)]?.querySelector<HTMLElement>("[tabindex='0']")
          ?.focus(),
      );
      return;
    }
    void chat.tap({ kind: "add-to-cart", variantId: variant.id, quantity: 1 }, { busyWith: card.id });
  };

  return (
    <article class="card" aria-label={card.title}>
      <ProductImage src={variant?.imageUrl ?? card.imageUrl} alt={card.imageAlt ?? ""} />
      <div class="about">
        {card.vendor && <span class="vendor">{card.vendor}</span>}
        <CheckedAnchor
          to={withVariant(card.url, variant?.id)}
          class="title"
          onFollow={() => report("card-click", { product: card.id })}
        >
          {card.title}
        </CheckedAnchor>
        {shown && (
          <span class="price">
            <span>
              {isFrom ? t("from_price", { price: formatMoney(shown.price, locale) }) : formatMoney(shown.price, locale)}
            </span>
            {shown.compareAtPrice && shown.compareAtPrice.amount > shown.price.amount && (
              <s>
                <span class="unseen">{t("regular_price", { price: "" })}</span>
                {formatMoney(shown.compareAtPrice, locale)}
              </s>
            )}
          </span>
        )}
        {shown && !isFrom && <StockWords stock={shown.stock} />}
      </div>
      {card.reason && <p class="reason">{card.reason}</p>}
      {isExpanded && options.length > 0 && (
        <div class="options" ref={pickers}>
          {options.map(({ name, values, index }) => (
            <OptionPicker
              key={name}
              name={name}
              values={values}
              chosen={choice[index] ?? null}
              canBeBought={(value) => canBeBought(card, choice, index, value)}
              onChoose={(value) => setChoice((before) => before.map((old, at) => (at === index ? value : old)))}
            />
          ))}
        </div>
      )}
      <button
        type="button"
        class={isExpanded ? "button" : "button quiet"}
        disabled={isBusy || (!missing && variant?.stock.state === "sold-out") || (!missing && !variant)}
        aria-busy={isAdding}
        onClick={add}
      >
        {labelOf({ t, isAdding, isExpanded, missing: missing?.name, stock: variant?.stock.state })}
        <span class="unseen"> {card.title}</span>
      </button>
    </article>
  );
}

type LabelParts = {
  t: Translate;
  isAdding: boolean;
  isExpanded: boolean;
  missing: string | undefined;
  stock: Stock["state"] | undefined;
};

function labelOf({ t, isAdding, isExpanded, missing, stock }: LabelParts): string {
  if (isAdding) return t("adding");
  if (missing !== undefined) return isExpanded ? t("choose", { option: missing }) : t("choose_options");
  if (stock === undefined) return t("unavailable");
  return t(stock === "sold-out" ? "sold_out" : "add");
}

function StockWords({ stock }: { stock: Stock }) {
  const { t } = usePanel();
  const words = {
    "in-stock": t("in_stock"),
    low: stock.left === null ? t("low_stock") : t("left", { count: stock.left }),
    "sold-out": t("sold_out"),
    unknown: t("stock_unknown"),
  };
  return <span class={`stock ${stock.state}`}>{words[stock.state]}</span>;
}

function withVariant(path: string, variantId: string | undefined): string {
  return variantId ? `${path.split("?")[0] ?? path}?variant=${variantId}` : path;
}
