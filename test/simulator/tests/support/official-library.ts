import "@shopify/shopify-api/adapters/node";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import type { RegisteredApp } from "../../state/simulator-context.ts";

/** Shopify's own library, set up as the registered app would be. */
export function officialLibrary(app: RegisteredApp) {
  return shopifyApi({
    apiKey: app.clientId,
    apiSecretKey: app.clientSecret,
    apiVersion: ApiVersion.July26,
    hostName: "app.example",
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  });
}
