import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import { appConfigOf } from "../../server/app-config.ts";
import type { AppInstallation, StorefrontAccessToken, WebhookSubscription } from "../../state/entities.ts";
import { appNumber } from "../app-identity.ts";

/** The one app that is registered. */
export type AppRecord = { clientId: string };

export const appInstallationFields: Record<string, Resolver> = {
  id: (installation: AppInstallation) => toGlobalId("AppInstallation", installation.id),
  app: (installation: AppInstallation) => toApp(installation.clientId),
  accessScopes: (installation: AppInstallation) => installation.grantedScopes.map(toAccessScope),
  launchUrl: (installation: AppInstallation, _args, { shop }) =>
    `https://${shop.domain}/admin/apps/${installation.clientId}`,
  uninstallUrl: () => null,
  activeSubscriptions: () => [],
  allSubscriptions: (_installation: AppInstallation, args: ConnectionArguments) => emptyConnection(args),
  oneTimePurchases: (_installation: AppInstallation, args: ConnectionArguments) => emptyConnection(args),
};

export const appFields: Record<string, Resolver> = {
  id: ({ clientId }: AppRecord) => toGlobalId("App", appNumber(clientId)),
  apiKey: ({ clientId }: AppRecord) => clientId,
  handle: (_app: AppRecord, _args, { simulator }) => appConfigOf(simulator.app).handle,
  title: (_app: AppRecord, _args, { simulator }) => appConfigOf(simulator.app).name,
  embedded: () => true,
  published: () => false,
  previouslyInstalled: () => false,
  shopifyDeveloped: () => false,
  installation: ({ clientId }: AppRecord, _args, { shop }) => shop.installations.get(clientId) ?? null,
  requestedAccessScopes: (_app: AppRecord, _args, call) => appConfigOf(call.simulator.app).scopes.map(toAccessScope),
  optionalAccessScopes: (_app: AppRecord, _args, call) =>
    appConfigOf(call.simulator.app).optionalScopes.map(toAccessScope),
  webhookApiVersion: (_app: AppRecord, _args, { simulator }) => appConfigOf(simulator.app).webhooks.apiVersion,
};

export const webPixelFields: Record<string, Resolver> = {
  id: ({ id }: WebPixelRecord) => toGlobalId("WebPixel", id),
};

export const storefrontAccessTokenFields: Record<string, Resolver> = {
  id: ({ id }: StorefrontAccessToken) => toGlobalId("StorefrontAccessToken", id),
  accessToken: ({ token }: StorefrontAccessToken) => token,
  accessScopes: ({ scopes }: StorefrontAccessToken) => scopes.map(toAccessScope),
  createdAt: (_token: StorefrontAccessToken, _args, { shop }) => shop.createdAt,
  updatedAt: (_token: StorefrontAccessToken, _args, { shop }) => shop.createdAt,
};

export const webhookSubscriptionFields: Record<string, Resolver> = {
  id: ({ id }: WebhookSubscription) => toGlobalId("WebhookSubscription", id),
  legacyResourceId: ({ id }: WebhookSubscription) => String(id),
  topic: ({ topic }: WebhookSubscription) => topicToEnum(topic),
  format: () => "JSON",
  apiVersion: ({ apiVersion }: WebhookSubscription) => ({
    handle: apiVersion,
    displayName: apiVersion,
    supported: true,
  }),
  callbackUrl: ({ uri }: WebhookSubscription) => uri,
  endpoint: ({ uri }: WebhookSubscription) => asType("WebhookHttpEndpoint", { callbackUrl: uri }),
  metafields: () => [],
};

export type WebPixelRecord = { id: number; settings: unknown };

/** An app has at most one pixel in a shop; its settings are stored with the installation. */
export function webPixelOf({ shop, caller, simulator }: ApiCall): WebPixelRecord | null {
  const installation = shop.installations.get(caller.clientId ?? simulator.app.clientId);
  if (installation?.webPixelSettings == null) return null;
  const settings: unknown = JSON.parse(installation.webPixelSettings);
  return asType("WebPixel", { id: installation.id, settings });
}

export function toApp(clientId: string): AppRecord {
  return asType("App", { clientId });
}

export function toAccessScope(handle: string) {
  return { handle, description: handle.replaceAll("_", " ") };
}

/** `orders/create` -> `ORDERS_CREATE`. */
export function topicToEnum(topic: string): string {
  return topic.replaceAll("/", "_").toUpperCase();
}

function emptyConnection(args: ConnectionArguments) {
  return paginate([], args, () => ({ last_id: 0, last_value: "" }));
}
