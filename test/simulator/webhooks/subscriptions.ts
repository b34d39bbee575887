import type { ShopState, WebhookSubscription } from "../state/entities.ts";
import type { RegisteredApp } from "../state/simulator-context.ts";
import { appConfigOf } from "../server/app-config.ts";

export type Subscription = {
  topic: string;
  url: string;
  apiVersion: string;
  filter: string | null;
  includeFields: string[];
  name: string | null;
  /** The record of an Admin-created subscription; null for one of the TOML, which no failure removes. */
  record: WebhookSubscription | null;
};

/** Every subscription of the app to a topic in this shop: those of its TOML and those created through the Admin API. */
export function subscriptionsTo(topic: string, shop: ShopState, app: RegisteredApp): Subscription[] {
  const { webhooks } = appConfigOf(app);
  const fromToml = webhooks.subscriptions
    .filter((subscription) => subscription.topics.includes(topic))
    .map(({ uri, filter, includeFields, name }): Subscription => {
      const url = uri.startsWith("/") ? `${app.applicationUrl}${uri}` : uri;
      return { topic, url, apiVersion: webhooks.apiVersion, filter, includeFields, name, record: null };
    });
  const fromApi = shop.webhookSubscriptions
    .filter((record) => record.topic === topic)
    .map((record): Subscription => {
      const { uri: url, apiVersion, filter, includeFields, name } = record;
      return { topic, url, apiVersion, filter, includeFields, name, record };
    });
  return [...fromToml, ...fromApi];
}
