import { z } from "zod";
import { DEMO_SECRETS } from "./demo-secrets";
import { envSchema } from "./env-schema";

export type Config = ReturnType<typeof toConfig>;

/** Reads the environment once. Throws an Error that names every variable that is wrong and what to do. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const result = envSchema.safeParse(env);
  if (!result.success) throw new Error(`The configuration is wrong:\n${z.prettifyError(result.error)}`);

  const problems = result.data.NODE_ENV === "production" ? findProductionProblems(env, result.data) : [];
  if (problems.length > 0) throw new Error(`Refusing to start in production:\n${problems.join("\n")}`);
  return toConfig(result.data);
}

/** What the admin's browser may know; nothing else of the configuration leaves the server. */
export function browserConfig({ shopify, hasSampleData }: Config): {
  apiKey: string;
  appBridgeUrl: string | null;
  hasSampleData: boolean;
} {
  return { apiKey: shopify.apiKey, appBridgeUrl: shopify.local?.appBridgeUrl ?? null, hasSampleData };
}

function toConfig(env: z.infer<typeof envSchema>) {
  return {
    isProduction: env.NODE_ENV === "production",
    server: { host: env.HOST, port: env.PORT, trustProxy: env.TRUST_PROXY ?? null },
    logLevel: env.LOG_LEVEL,
    shopify: {
      appUrl: env.SHOPIFY_APP_URL,
      apiKey: env.SHOPIFY_API_KEY,
      apiSecret: env.SHOPIFY_API_SECRET,
      appListingUrl: env.SHOPIFY_APP_LISTING_URL ?? null,
      local: env.SHOPIFY_LOCAL_URL === undefined ? null : toLocalShopify(env.SHOPIFY_LOCAL_URL),
    },
    database: { url: env.DATABASE_URL, poolSize: env.DATABASE_POOL_SIZE },
    worker: { concurrency: env.WORKER_CONCURRENCY },
    encryptionKeys: env.ENCRYPTION_KEYS,
    visitorTokenSecret: env.VISITOR_TOKEN_SECRET,
    languageModel: {
      apiKey: env.OPENAI_API_KEY ?? null,
      baseUrl: env.OPENAI_BASE_URL ?? null,
      model: env.OPENAI_MODEL,
      prices: env.OPENAI_PRICES ?? null,
      monthlyBudget: env.OPENAI_MONTHLY_BUDGET ?? null,
    },
    embeddings: {
      apiKey: env.EMBEDDING_API_KEY ?? env.OPENAI_API_KEY ?? null,
      baseUrl: env.EMBEDDING_BASE_URL ?? env.OPENAI_BASE_URL ?? null,
      model: env.EMBEDDING_MODEL,
      price: env.EMBEDDING_PRICE,
      monthlyBudget: env.OPENAI_MONTHLY_BUDGET ?? null,
    },
    exportDir: env.EXPORT_DIR,
    mail: { smtpUrl: env.SMTP_URL ?? null, from: env.MAIL_FROM },
    metricsToken: env.METRICS_TOKEN ?? null,
    /** Its visitors and orders were made up by the demo: every page of the admin says so. */
    hasSampleData: env.SAMPLE_DATA === "1",
  };
}

/** The local Shopify: servers reach it at its address, browsers at `<name>.localhost` on the same port. */
function toLocalShopify(url: string) {
  const { port } = new URL(url);
  return {
    url,
    adminOrigin: `http://admin.localhost:${port}`,
    appBridgeUrl: `http://cdn.localhost:${port}/shopifycloud/app-bridge.js`,
    storefrontPort: port,
  };
}

function findProductionProblems(given: Record<string, string | undefined>, env: z.infer<typeof envSchema>): string[] {
  const secrets = [
    ["SHOPIFY_API_KEY", DEMO_SECRETS.apiKey],
    ["SHOPIFY_API_SECRET", DEMO_SECRETS.apiSecret],
    ["ENCRYPTION_KEYS", DEMO_SECRETS.encryptionKeys],
    ["VISITOR_TOKEN_SECRET", DEMO_SECRETS.visitorTokenSecret],
  ] as const;
  const missing = ["DATABASE_URL", "SHOPIFY_APP_URL"].filter((name) => !given[name]);

  return [
    ...secrets
      .filter(([name, demo]) => !given[name] || given[name].includes(demo))
      .map(([name]) => `${name} is unset or the demo's: set a secret of your own.`),
    ...missing.map((name) => `${name} is unset.`),
    ...(env.SHOPIFY_LOCAL_URL ? ["SHOPIFY_LOCAL_URL is set: it sends every call to Shopify to another server."] : []),
    ...(env.SAMPLE_DATA ? ["SAMPLE_DATA is set: it is for the demo alone."] : []),
    ...(env.SHOPIFY_APP_URL.startsWith("https://") ? [] : ["SHOPIFY_APP_URL must start with https://."]),
  ];
}
