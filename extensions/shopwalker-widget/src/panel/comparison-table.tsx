/** @jsxImportSource preact */
import type { TurnEvent } from "~/contracts/turn-events";
import { formatMoney } from "../core/format-money";
import { CheckedAnchor } from "./checked-anchor";
import type { PanelProps } from "./panel-handle";
import { ProductImage } from "./product-image";
import { chosenVariant, cheapestVariant, initialChoice } from "./variant-choice";

type Comparison = Extract<TurnEvent, { type: "comparison" }>;

/** Products side by side, what differs first. What is not known is a dash for the eye and words for the ear. */
export function ComparisonTable({ panel, comparison }: PanelProps & { comparison: Comparison }) {
  const { t, settings, report } = panel;
  const { products, rows, verdict } = comparison;
  const sorted = [...rows].sort((one, other) => Number(other.differs) - Number(one.differs));

  return (
    <>
      {/* It scrolls sideways, so the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="sideways" tabIndex={0} role="region" aria-label={t("comparison")}>
        <table>
          <thead>
            <tr>
              <td />
              {products.map((card) => {
                const price = (chosenVariant(card, initialChoice(card)) ?? cheapestVariant(card)?.variant)?.price;
                return (
                  <th scope="col" key={card.id}>
                    <ProductImage src={card.imageUrl} alt="" />
                    <CheckedAnchor
                      panel={panel}
                      to={card.url}
                      onFollow={() => report("card-click", { product: card.id })}
                    >
                      {card.title}
                    </CheckedAnchor>
                    {price && <span class="price">{formatMoney(price, settings.page.locale)}</span>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {products.map(({ id }, index) => {
                  const value = values[index] ?? null;
                  return (
                    <td key={id}>
                      {value ?? (
                        <>
                          <span aria-hidden="true">—</span>
                          <span class="unseen">{t("unknown")}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {verdict && <p class="reason">{verdict}</p>}
    </>
  );
}
