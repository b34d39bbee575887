import { cancelOrder } from "../commerce/cancel-order.ts";
import { fulfillOrder } from "../commerce/fulfill-order.ts";
import { currentTotals } from "../commerce/order-totals.ts";
import { refundOrder } from "../commerce/refund-order.ts";
import { changeScopes } from "../oauth/change-scopes.ts";
import { installApp } from "../oauth/install-app.ts";
import { uninstallApp } from "../oauth/uninstall-app.ts";
import type { Order } from "../state/entities.ts";
import { saveEmbeds } from "./save-embeds.ts";
import type { ShellVisit } from "./shell-visit.ts";

const DAY_MS = 86_400_000;

/** What a merchant does in the admin's own pages by posting a form. Null: not one of these. */
export async function answerShellForm(request: Request, visit: ShellVisit): Promise<Response | null> {
  if (request.method !== "POST") return null;
  const { context, shop, handle, path, url } = visit;
  const form = await request.formData();
  const base = `/store/${handle}`;

  if (path === "/themes/current/editor") {
    saveEmbeds(visit, form);
    url.searchParams.set("saved", "1");
    return seeOther(`${url.pathname}${url.search}`);
  }

  const [, appAction] = /^\/apps\/[^/]+\/(install|uninstall)$/.exec(path) ?? [];
  if (appAction === "uninstall") {
    uninstallApp(context, shop);
    return seeOther(base);
  }
  if (appAction === "install") {
    installApp(context, shop);
    const extra = text(form, "optional_scopes")
      .split(",")
      .filter((scope) => visit.app.optionalScopes.includes(scope));
    if (extra.length > 0) changeScopes(context, shop, { grant: extra });
    return seeOther(`${base}/apps/${context.app.clientId}`);
  }

  const [, orderId, orderAction] = /^\/orders\/(\d+)\/(fulfill|refund|cancel)$/.exec(path) ?? [];
  const order = shop.orders.get(Number(orderId));
  if (!order || !orderAction) return null;
  if (orderAction === "fulfill") fulfill(visit, order, form);
  if (orderAction === "refund") refundWhatIsLeft(visit, order);
  if (orderAction === "cancel") cancelOrder(context, shop, order, { reason: "staff", refund: true, restock: true });
  return seeOther(`${base}/orders/${order.id}`);
}

function fulfill({ context, shop }: ShellVisit, order: Order, form: FormData): void {
  fulfillOrder(context, shop, order, {
    status: "in_transit",
    trackingCompany: text(form, "company") || null,
    trackingNumber: text(form, "number") || null,
    trackingUrl: null,
    estimatedDeliveryAt: new Date(context.clock.now().getTime() + 3 * DAY_MS).toISOString(),
  });
}

function refundWhatIsLeft({ context, shop }: ShellVisit, order: Order): void {
  refundOrder(context, shop, order, {
    lines: order.lines.map((line) => ({ lineItemId: line.id, quantity: line.currentQuantity, restock: true })),
    shippingAmount: currentTotals(order).shipping,
    note: null,
  });
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
