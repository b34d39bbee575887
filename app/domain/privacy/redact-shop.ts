import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { PrivacyRequests, PrivacyStore } from "~/ports/privacy-store";
import type { ShopConnection } from "~/ports/shop-connection";

type Dependencies = {
  privacy: PrivacyStore;
  requests: PrivacyRequests;
  connection: ShopConnection;
  ids: Ids;
  clock: Clock;
};

/**
 * Erases a shop, 48 hours after it removed the app. A shop that has installed the app again meanwhile, which a token that
 * works proves, keeps its data.
 */
export async function redactShop(
  { privacy, requests, connection, ids, clock }: Dependencies,
  shopDomain: string,
  webhookId: string,
): Promise<"erased" | "installed-again"> {
  if (await connection.isAlive()) return "installed-again";

  const topic = "shop/redact";
  await requests.open({ id: ids.random(), shopDomain, topic, webhookId, subject: null, at: clock.now() });
  const summary = await privacy.eraseShop();
  await requests.close(webhookId, { summary, exported: null, at: clock.now() });
  return "erased";
}
