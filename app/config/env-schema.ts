import { z } from "zod";
import { DEMO_SECRETS } from "./demo-secrets";

/** An unset variable and an empty one mean the same, as in a `.env` file. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const withDefault = <Schema extends z.ZodType>(schema: Schema, value: string) =>
  z.preprocess((given) => (given === undefined || given === "" ? value : given), schema);

const origin = z.url().transform((text) => new URL(text).origin);
const count = (max: number) => z.coerce.number().int().min(0).max(max);

/** "input,cached input,output" in US dollars for a million tokens. */
const prices = z
  .string()
  .transform((text) => text.split(",").map(Number))
  .pipe(z.tuple([z.number().min(0), z.number().min(0), z.number().min(0)]))
  .transform(([input, cachedInput, output]) => ({ input, cachedInput, output }));

/** One 32-byte key a name, base64; the first seals, all open. */
const encryptionKeys = z
  .string()
  .transform((text) => text.split(",").map((entry) => entry.trim().split(/:(.*)/s)))
  .pipe(z.array(z.tuple([z.string().regex(/^[a-z0-9-]{1,20}$/), z.base64().length(44)]).rest(z.string())).min(1))
  .transform((entries) => entries.map(([id, key]) => ({ id, key: Buffer.from(key, "base64") })));

/**
 * Every variable that the app reads; `.env.example` explains each, and a test keeps the two equal. The defaults are those
 * of the demo, which production refuses.
 */
export const envSchema = z.object({
  NODE_ENV: withDefault(z.enum(["development", "test", "production"]), "development"),
  HOST: withDefault(z.string(), "127.0.0.1"),
  PORT: withDefault(count(65_535), "3000"),
  LOG_LEVEL: withDefault(z.enum(["silent", "error", "warn", "info", "debug"]), "info"),
  TRUST_PROXY: optional(z.string().max(500)),

  SHOPIFY_APP_URL: withDefault(origin, "http://127.0.0.1:3000"),
  SHOPIFY_API_KEY: withDefault(z.string().min(1), DEMO_SECRETS.apiKey),
  SHOPIFY_API_SECRET: withDefault(z.string().min(16), DEMO_SECRETS.apiSecret),
  SHOPIFY_LOCAL_URL: optional(origin),
  SHOPIFY_APP_LISTING_URL: optional(z.url()),

  DATABASE_URL: withDefault(z.url({ protocol: /^postgres(ql)?$/ }), "postgresql://localhost:5432/shopwalker"),
  DATABASE_POOL_SIZE: withDefault(count(200), "10"),
  WORKER_CONCURRENCY: withDefault(count(100), "5"),

  ENCRYPTION_KEYS: withDefault(encryptionKeys, DEMO_SECRETS.encryptionKeys),
  VISITOR_TOKEN_SECRET: withDefault(z.string().min(32), DEMO_SECRETS.visitorTokenSecret),

  OPENAI_API_KEY: optional(z.string().min(1).max(500)),
  OPENAI_BASE_URL: optional(z.url({ protocol: /^https?$/ })),
  OPENAI_MODEL: withDefault(z.string().regex(/^[\w.:/@-]{1,100}$/), "gpt-4.1-mini"),
  OPENAI_MONTHLY_BUDGET: optional(z.coerce.number().min(0).max(1_000_000)),
  OPENAI_PRICES: optional(prices),

  EMBEDDING_API_KEY: optional(z.string().min(1).max(500)),
  EMBEDDING_BASE_URL: optional(z.url({ protocol: /^https?$/ })),
  EMBEDDING_MODEL: withDefault(z.string().regex(/^[\w.:/@-]{1,100}$/), "text-embedding-3-small"),
  EMBEDDING_PRICE: withDefault(z.coerce.number().min(0).max(1000), "0.02"),

  EXPORT_DIR: withDefault(z.string().max(500), ".data/exports"),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: withDefault(z.email(), "assistant@shopwalker.example"),
  METRICS_TOKEN: optional(z.string().min(16)),
  SAMPLE_DATA: optional(z.literal("1")),
});
