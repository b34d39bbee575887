import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envSchema } from "~/config/env-schema";
import { browserConfig, readConfig } from "~/config/read-config";

const example = Object.fromEntries(
  readFileSync(new URL("../../../../.env.example", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);

const production = {
  NODE_ENV: "production",
  SHOPIFY_APP_URL: "https://app.example.com",
  SHOPIFY_API_KEY: "client-id",
  SHOPIFY_API_SECRET: "a-secret-of-our-own",
  DATABASE_URL: "postgresql://db.example.com/shopwalker",
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
  VISITOR_TOKEN_SECRET: "another-secret-of-our-own-with-32-characters",
};

test(".env.example names every variable and works unedited", () => {
  expect(Object.keys(example).sort()).toEqual(Object.keys(envSchema.shape).sort());
  expect(readConfig(example)).toMatchObject({ isProduction: false, shopify: { apiKey: "shopwalker-demo" } });
});

test("starts with nothing set, and in production with secrets of its own", () => {
  expect(readConfig({}).isProduction).toBe(false);
  expect(readConfig(production)).toMatchObject({ isProduction: true, shopify: { local: null } });
});

test.each([
  ["the demo's secret", { SHOPIFY_API_SECRET: example.SHOPIFY_API_SECRET }, "SHOPIFY_API_SECRET"],
  ["no secret", { VISITOR_TOKEN_SECRET: "" }, "VISITOR_TOKEN_SECRET"],
  [
    "the demo's key behind a new one",
    { ENCRYPTION_KEYS: `${production.ENCRYPTION_KEYS},${example.ENCRYPTION_KEYS ?? ""}` },
    "ENCRYPTION_KEYS",
  ],
  ["the local Shopify", { SHOPIFY_LOCAL_URL: "http://127.0.0.1:4010" }, "SHOPIFY_LOCAL_URL"],
  ["an address without TLS", { SHOPIFY_APP_URL: "http://app.example.com" }, "SHOPIFY_APP_URL"],
  ["sample data", { SAMPLE_DATA: "1" }, "SAMPLE_DATA"],
  ["no database", { DATABASE_URL: "" }, "DATABASE_URL"],
])("refuses to start in production with %s", (_name, change, variable) => {
  expect(() => readConfig({ ...production, ...change })).toThrow(variable);
});

test.each([
  ["PORT", "none"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["ENCRYPTION_KEYS", "short:AAAA"],
  ["LOG_LEVEL", "loud"],
])("a wrong %s is named", (variable, value) => {
  expect(() => readConfig({ [variable]: value })).toThrow(variable);
});

test("the browser is told the client id and where App Bridge is, and no secret", () => {
  const told = browserConfig(readConfig(example));

  expect(told).toEqual({
    apiKey: "shopwalker-demo",
    appBridgeUrl: "http://cdn.localhost:4010/shopifycloud/app-bridge.js",
    hasSampleData: false,
  });
});
