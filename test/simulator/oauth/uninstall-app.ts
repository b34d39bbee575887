import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { shopPayload } from "../webhooks/payloads/shop-payload.ts";

/**
 * Takes the app off a shop: its tokens stop working at once, its subscriptions, metafields and embeds are gone, then
 * `app/uninstalled` goes out. `shop/redact` follows 48 hours of business time later unless it is installed again.
 */
export function uninstallApp(context: SimulatorContext, shop: ShopState): void {
  const { clientId } = context.app;
  if (!shop.installations.delete(clientId)) return;

  for (const token of shop.accessTokens) {
    if (token.clientId === clientId) Object.assign(token, { revoked: true, refreshRevoked: true });
  }
  shop.storefrontTokens = [];
  shop.webhookSubscriptions = [];
  for (const theme of shop.themes) theme.embeds = [];
  context.emit({ shop, topic: "app/uninstalled", payload: shopPayload(shop) });

  const inTwoDays = new Date(context.clock.now().getTime() + 48 * 60 * 60 * 1000);
  context.clock.schedule(inTwoDays, () => {
    if (shop.installations.has(clientId) || context.shops.get(shop.domain) !== shop) return;
    context.emit({ shop, topic: "shop/redact", payload: { shop_id: shop.id, shop_domain: shop.domain } });
  });
}
