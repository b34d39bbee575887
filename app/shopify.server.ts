import "@shopify/shopify-app-remix/adapters/node";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { ApiVersion, AppDistribution, LogSeverity, shopifyApp } from "@shopify/shopify-app-remix/server";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import {
  localiseHeaders,
  localiseResponse,
  restrictScripts,
  secureDocumentHeaders,
} from "./adapters/shopify/localise-response";
import type { ShopifyAddresses } from "./adapters/shopify/shopify-addresses";
import type { Logger } from "./ports/logger";

type Options = {
  apiKey: string;
  apiSecret: string;
  appUrl: string;
  addresses: ShopifyAddresses;
  fetch: typeof fetch;
  sessionStorage: SessionStorage;
  logger: Logger;
  /** After every new token exchange, so it must not mind being repeated. */
  onAuthenticated(shopDomain: string): Promise<void>;
};

/** Shopify's library, set up once by the composition root; `app/http/require-admin.ts` is the guard that routes use. */
export function createShopify(options: Options) {
  // After the imports above, which set the library's own fetch.
  setAbstractFetchFunc(options.fetch);

  const library = shopifyApp({
    apiKey: options.apiKey,
    apiSecretKey: options.apiSecret,
    apiVersion: ApiVersion.July26,
    appUrl: options.appUrl,
    authPathPrefix: "/auth",
    sessionStorage: options.sessionStorage,
    distribution: AppDistribution.AppStore,
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    // At Debug the library prints session tokens; at Info, a line for every request.
    logger: {
      level: LogSeverity.Warning,
      httpRequests: false,
      log: async (_severity, message) => options.logger.warn({ library: "shopify" }, message),
    },
    hooks: { afterAuth: ({ session }) => options.onAuthenticated(session.shop) },
  });

  return {
    authenticateAdmin: (request: Request) =>
      localiseThrown(options.addresses, () => library.authenticate.admin(request)),
    login: (request: Request) => localiseThrown(options.addresses, () => library.login(request)),

    /**
     * Headers of a document: who may frame it (without a valid `shop` in the address, which a page of ours always has,
     * nobody) and which scripts run in it: inline ones with this nonce alone.
     */
    addDocumentResponseHeaders(request: Request, headers: Headers, nonce: string) {
      library.addDocumentResponseHeaders(request, headers);
      secureDocumentHeaders(headers);
      restrictScripts(headers, nonce);
      localiseHeaders(options.addresses, headers);
    },
  };
}

/** The library throws whole documents (bounce and exit page) and redirects, which pass by entry.server.tsx. */
async function localiseThrown<Result>(addresses: ShopifyAddresses, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Response) throw await localiseResponse(addresses, thrown);
    throw thrown;
  }
}
