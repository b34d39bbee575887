import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { parseJson } from "~/lib/parse-json";
import type { Logger } from "~/ports/logger";
import { SHOPIFY_API_VERSION } from "./api-version";
import { ShopifyGraphqlError } from "./shopify-graphql-error";
import type { ShopifyOperation } from "./shopify-operation";

/** One of the two GraphQL APIs of one shop. */
export interface ShopifyClient<Api extends "admin" | "storefront"> {
  /**
   * Throws AppError `shop-not-installed` when there is no usable token, ShopifyGraphqlError when Shopify refuses the
   * operation, AppError `upstream-unavailable` when it cannot be reached. `userErrors` are part of the result.
   */
  request<Variables extends object, Result>(
    operation: ShopifyOperation<Api, Variables, Result>,
    variables: Variables,
  ): Promise<Result>;
}

export type AdminClient = ShopifyClient<"admin">;

type Options<Api extends "admin" | "storefront"> = {
  api: Api;
  shopDomain: string;
  fetch: typeof fetch;
  /** `isRefused`: Shopify has just answered 401 to the token that was handed out last. Null: there is none to be had. */
  getAccessToken(isRefused: boolean): Promise<string | null>;
  logger: Logger;
};

/** The offline access token is the private token of the Storefront API as well. */
const ENDPOINTS = {
  admin: { path: `/admin/api/${SHOPIFY_API_VERSION}/graphql.json`, tokenHeader: "x-shopify-access-token" },
  storefront: { path: `/api/${SHOPIFY_API_VERSION}/graphql.json`, tokenHeader: "shopify-storefront-private-token" },
} as const;

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;

const errorSchema = z.object({
  message: z.string().default("unknown error"),
  extensions: z.object({ code: z.string().optional() }).optional(),
});
const costSchema = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
});
const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .union([z.array(errorSchema), z.string().transform((message) => [errorSchema.parse({ message })])])
    .optional(),
  // The Storefront API tells a cost without the throttle.
  extensions: z
    .object({ cost: costSchema.optional().catch(undefined) })
    .loose()
    .optional(),
});
type Answer = z.infer<typeof answerSchema>;

/** What one attempt came to. `pauseMs` null: trying again is pointless or not safe. */
type Attempt =
  | { kind: "answered"; data: unknown }
  | { kind: "refused-token" }
  | { kind: "failed"; error: AppError; pauseMs: number | null };

/**
 * Waits and tries again by itself, which the library does not do for THROTTLED: as long as the query's cost needs to
 * come back, plus jitter. A write is tried again only where Shopify surely did not run it (throttled).
 */
export function createShopifyClient<Api extends "admin" | "storefront">(options: Options<Api>): ShopifyClient<Api> {
  const { path, tokenHeader } = ENDPOINTS[options.api];
  const url = `https://${options.shopDomain}${path}`;

  return {
    async request(operation, variables) {
      const name = /(?:query|mutation)\s+(\w+)/.exec(operation.document)?.[1] ?? "operation";
      const isWrite = /^\s*(#.*\n\s*)*mutation\b/.test(operation.document);
      let wasRefused = false;

      for (let attempt = 1; ; attempt++) {
        const token = await options.getAccessToken(wasRefused);
        if (token === null) throw noToken(options.shopDomain);

        const pauseMs = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
        const outcome = await send(token, { document: operation.document, variables }).then(
          (response) => interpret(response, { name, isWrite, pauseMs }),
          (cause: unknown) => unreachable(cause, { name, isWrite, pauseMs }),
        );
        if (outcome.kind === "answered") return operation.result.parse(outcome.data);
        if (outcome.kind === "refused-token") {
          if (wasRefused) throw noToken(options.shopDomain);
          wasRefused = true;
          continue;
        }
        if (outcome.pauseMs === null || attempt === ATTEMPTS) throw outcome.error;

        options.logger.warn({ operation: name, attempt, pauseMs: outcome.pauseMs }, "Shopify: trying again");
        await delay(outcome.pauseMs);
      }
    },
  };

  async function send(token: string, call: { document: string; variables: object }): Promise<GraphqlResponse> {
    const response = await options.fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", [tokenHeader]: token },
      body: JSON.stringify({ query: call.document, variables: call.variables }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, answer: isJson ? parseJson(answerSchema, text) : {} };
  }
}

type GraphqlResponse = { status: number; answer: Answer };
type Call = { name: string; isWrite: boolean; pauseMs: number };

function unreachable(cause: unknown, { name, isWrite, pauseMs }: Call): Attempt {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const error = new AppError("upstream-unavailable", `${name}: Shopify cannot be reached: ${reason}`, { cause });
  return { kind: "failed", error, pauseMs: isWrite ? null : pauseMs };
}

function interpret({ status, answer }: GraphqlResponse, { name, isWrite, pauseMs }: Call): Attempt {
  if (status === 401) return { kind: "refused-token" };

  const errors = (answer.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions?.code ?? null }));
  if (errors.some(({ code }) => code === "THROTTLED")) {
    const error = new AppError("upstream-unavailable", `${name}: throttled by Shopify`);
    return { kind: "failed", error, pauseMs: pauseMs / 2 + millisecondsUntilAffordable(answer) };
  }
  if (status === 429 || status >= 500) {
    const error = new AppError("upstream-unavailable", `${name}: Shopify answered ${status}`);
    return { kind: "failed", error, pauseMs: isWrite && status !== 429 ? null : pauseMs };
  }
  if (errors.length > 0) return { kind: "failed", error: new ShopifyGraphqlError(name, errors), pauseMs: null };
  if (status >= 400) {
    const error = new AppError("upstream-unavailable", `${name}: Shopify answered ${status}`);
    return { kind: "failed", error, pauseMs: null };
  }
  return { kind: "answered", data: answer.data };
}

function millisecondsUntilAffordable({ extensions }: Answer): number {
  if (!extensions?.cost) return FIRST_PAUSE_MS;
  const { requestedQueryCost, throttleStatus } = extensions.cost;
  const missing = Math.max(0, requestedQueryCost - throttleStatus.currentlyAvailable);
  return Math.ceil((missing / throttleStatus.restoreRate) * 1000);
}

function noToken(shopDomain: string): AppError {
  return new AppError("shop-not-installed", `${shopDomain}: there is no usable access token`, {
    userMessage: "Open the app in Shopify admin once, so that it is connected again.",
  });
}
