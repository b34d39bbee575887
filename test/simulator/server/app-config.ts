import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";
import type { RegisteredApp } from "../state/simulator-context.ts";

/** What a deploy of `shopify.app.toml` would tell Shopify about the app. */
export type AppConfig = {
  name: string;
  handle: string;
  scopes: string[];
  optionalScopes: string[];
  webhooks: { apiVersion: string; subscriptions: TomlSubscription[] };
  proxy: { url: string; prefix: string; subpath: string } | null;
};

export type TomlSubscription = {
  topics: string[];
  /** Absolute, or a path below the application URL. */
  uri: string;
  filter: string | null;
  includeFields: string[];
  name: string | null;
};

const subscriptionSchema = z.object({
  topics: z.array(z.string()).default([]),
  compliance_topics: z.array(z.string()).default([]),
  uri: z.string(),
  filter: z.string().optional(),
  include_fields: z.array(z.string()).default([]),
  name: z.string().max(50).optional(),
});

const tomlSchema = z.object({
  name: z.string().default("App"),
  handle: z.string().optional(),
  access_scopes: z
    .object({ scopes: z.string().default(""), optional_scopes: z.array(z.string()).default([]) })
    .prefault({}),
  webhooks: z
    .object({ api_version: z.string().default("2026-07"), subscriptions: z.array(subscriptionSchema).default([]) })
    .prefault({}),
  app_proxy: z.object({ url: z.string(), prefix: z.string(), subpath: z.string() }).optional(),
});

const deployed = new WeakMap<RegisteredApp, AppConfig>();

/**
 * The app's TOML, read once for each registration, as Shopify knows it from the last deploy. An app without the file
 * has no scopes, webhooks or proxy. Throws when the file is not valid.
 */
export function appConfigOf(app: RegisteredApp): AppConfig {
  const config = deployed.get(app) ?? readAppConfig(app.rootDir);
  deployed.set(app, config);
  return config;
}

function readAppConfig(rootDir: string): AppConfig {
  const file = path.join(rootDir, "shopify.app.toml");
  const toml = tomlSchema.parse(existsSync(file) ? parse(readFileSync(file, "utf8")) : {});
  return {
    name: toml.name,
    handle: toml.handle ?? toml.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    scopes: splitScopes(toml.access_scopes.scopes),
    optionalScopes: toml.access_scopes.optional_scopes,
    webhooks: {
      apiVersion: toml.webhooks.api_version,
      subscriptions: toml.webhooks.subscriptions.map((subscription) => ({
        topics: [...subscription.topics, ...subscription.compliance_topics],
        uri: subscription.uri,
        filter: subscription.filter ?? null,
        includeFields: subscription.include_fields,
        name: subscription.name ?? null,
      })),
    },
    proxy: toml.app_proxy ?? null,
  };
}

function splitScopes(text: string): string[] {
  return text
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
}
