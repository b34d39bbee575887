/** @jsxImportSource preact */
import type { TurnEvent } from "~/contracts/turn-events";
import { CheckedAnchor } from "./checked-anchor";
import type { PanelProps } from "./panel-handle";
import { ProductImage } from "./product-image";

type Comparison = Extract<TurnEvent, { type: "comparison" }>;

/** Products side by side, in the server's order. What is not known is a dash for the eye and words for the ear. */
export function ComparisonTable({ panel, comparison }: PanelProps & { comparison: Comparison }) {
  const { t, report } = panel;
  const { products, rows, verdict } = comparison;

  return (
    <>
      {/* It scrolls sideways, so the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="sideways" tabIndex={0} role="region" aria-label={t("comparison")}>
        <table>
          <thead>
            <tr>
              <td />
              {products.map((card) => (
                <th scope="col" key={card.id}>
                  <ProductImage src={card.imageUrl} alt="" />
                  <CheckedAnchor
                    panel={panel}
                    to={card.url}
                    onFollow={() => report("card-click", { product: card.id })}
                  >
                    {card.title}
                  </CheckedAnchor>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }) => (
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
