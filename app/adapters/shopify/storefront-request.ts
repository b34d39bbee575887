import { ClientError, GraphQLClient } from "graphql-request";
import { AppError } from "~/lib/app-error";
import type { Logger } from "~/ports/logger";
import { SHOPIFY_API_VERSION } from "./api-version";
import type { StorefrontOperation } from "./shopify-operation";

export type StorefrontConnection = {
  /** `<handle>.myshopify.com`. */
  shopDomain: string;
  fetch: typeof fetch;
  /** The shop's offline access token, which the Storefront API takes as private token; null while there is none. */
  loadToken: () => Promise<string | null>;
  /** Called when Shopify refused the token. */
  forgetToken: () => void;
  /** The shopper's own address: without it Shopify counts all of a shop's shoppers as one. */
  buyerIp: string | null;
  logger: Logger;
};

const TIMEOUT_MS = 2500;
const REFUSED = new Set([401, 403]);

type Send = <Variables extends object, Result>(
  operation: StorefrontOperation<Variables, Result>,
  variables: Variables,
) => Promise<Result>;

export type StorefrontRequest = {
  /** Tried once more when Shopify did not answer in time or not at all. */
  read: Send;
  /** Never repeated: mutations take no idempotency key, so the caller compares the cart instead. */
  write: Send;
};

/** Calls with a time limit and parsed answers. Throws AppError `upstream-unavailable`, or ZodError where the answer is not what was asked for. */
export function createStorefrontRequest(connection: StorefrontConnection): StorefrontRequest {
  const url = `https://${connection.shopDomain}/api/${SHOPIFY_API_VERSION}/graphql.json`;
  const client = new GraphQLClient(url, { fetch: connection.fetch, errorPolicy: "all" });

  async function send(document: string, variables: object): Promise<unknown> {
    const token = await connection.loadToken();
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await client.rawRequest<unknown>({
      query: document,
      variables: { ...variables },
      signal,
      requestHeaders: {
        ...(token === null ? {} : { "Shopify-Storefront-Private-Token": token }),
        ...(connection.buyerIp === null ? {} : { "Shopify-Storefront-Buyer-IP": connection.buyerIp }),
      },
    });
    const [error] = response.errors ?? [];
    // Errors beside data are about single nullable fields (a stock figure without its scope): they stay unknown.
    if (error !== undefined && response.data == null) throw new Error(error.message);
    return response.data;
  }

  async function sendOrExplain(document: string, variables: object): Promise<unknown> {
    try {
      return await send(document, variables);
    } catch (error) {
      if (error instanceof ClientError && REFUSED.has(error.response.status)) connection.forgetToken();
      throw new AppError("upstream-unavailable", `Storefront API of ${connection.shopDomain}: ${describe(error)}`);
    }
  }

  return {
    async read({ document, result }, variables) {
      try {
        return result.parse(await sendOrExplain(document, variables));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        connection.logger.warn({ shop: connection.shopDomain, reason: error.message }, "a read is tried once more");
        return result.parse(await sendOrExplain(document, variables));
      }
    },

    async write({ document, result }, variables) {
      return result.parse(await sendOrExplain(document, variables));
    },
  };
}

/** Without the request itself: graphql-request puts query, variables and headers into its messages. */
function describe(error: unknown): string {
  if (error instanceof ClientError) {
    const [first] = error.response.errors ?? [];
    return `status ${error.response.status}${first ? `, ${first.message}` : ""}`;
  }
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${TIMEOUT_MS} ms`;
  return error instanceof Error ? error.message.slice(0, 300) : "unknown failure";
}
