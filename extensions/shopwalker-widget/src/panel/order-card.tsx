/** @jsxImportSource preact */
import type { TurnEvent } from "~/contracts/turn-events";
import { formatMoney } from "../core/format-money";
import { CheckedAnchor } from "./checked-anchor";
import type { PanelProps } from "./panel-handle";

export function OrderCard({ panel, order }: PanelProps & { order: Extract<TurnEvent, { type: "order" }> }) {
  const { t, settings } = panel;
  const { locale } = settings.page;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(order.placedAt));

  return (
    <section class="cart" aria-label={t("order", { name: order.name })}>
      <h2>
        {t("order", { name: order.name })} <span class="badge">{order.status}</span>
      </h2>
      <p class="aside">{t("placed", { date })}</p>
      <ul>
        {order.lines.map((line, index) => (
          <li key={index}>
            {line.quantity} × {line.title}
            {line.variantTitle && <span class="aside"> {line.variantTitle}</span>}
          </li>
        ))}
      </ul>
      <dl>
        <div>
          <dt>{t("total")}</dt>
          <dd>{formatMoney(order.total, locale)}</dd>
        </div>
      </dl>
      {order.tracking.map(({ company, number, url }, index) => (
        <p key={index} class="aside">
          {[company, number].filter(Boolean).join(" · ")}{" "}
          {url && (
            <CheckedAnchor panel={panel} to={url}>
              {t("track")}
            </CheckedAnchor>
          )}
        </p>
      ))}
      {order.statusUrl && (
        <CheckedAnchor panel={panel} to={order.statusUrl} class="button quiet">
          {t("order_page")}
        </CheckedAnchor>
      )}
    </section>
  );
}
