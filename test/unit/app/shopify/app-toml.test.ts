import { readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { SHOPIFY_API_VERSION } from "~/adapters/shopify/api-version";
import { WEBHOOK_TOPICS } from "~/contracts/webhook-topics";

const ROOT = new URL("../../../../", import.meta.url);
const text = readFileSync(new URL("shopify.app.toml", ROOT), "utf8");

const subscriptionSchema = z.strictObject({
  topics: z.array(z.string()).length(1).optional(),
  compliance_topics: z.array(z.string()).length(1).optional(),
  uri: z.string(),
  include_fields: z.array(z.string()).optional(),
});
const toml = z
  .object({
    embedded: z.literal(true),
    access_scopes: z.object({ scopes: z.string() }),
    webhooks: z.object({ api_version: z.string(), subscriptions: z.array(subscriptionSchema) }),
    app_proxy: z.object({ url: z.literal("/proxy"), prefix: z.literal("apps"), subpath: z.literal("shopwalker") }),
  })
  .parse(parse(text));
const subscriptions = toml.webhooks.subscriptions.map(({ topics, compliance_topics, ...rest }) => ({
  topic: topics?.[0] ?? compliance_topics?.[0] ?? "",
  isCompliance: compliance_topics !== undefined,
  ...rest,
}));

test("the topics of the TOML, of the app and of the routes are the same", () => {
  const routes = readdirSync(new URL("app/routes", ROOT))
    .filter((file) => file.startsWith("webhooks."))
    .map((file) => file.replace(/^webhooks\.(.+)\.ts$/, "$1").replace(".", "/"));

  expect(subscriptions.map(({ topic }) => topic).sort()).toEqual([...WEBHOOK_TOPICS].sort());
  expect(routes.sort()).toEqual([...WEBHOOK_TOPICS].sort());
});

describe.each(subscriptions)("$topic", ({ topic, uri, isCompliance }) => {
  const routeFile = `app/routes/webhooks.${topic.replace("/", ".")}.ts`;

  test("has its own address, whose route names this topic, and the file is named above it", () => {
    expect(uri).toBe(`/webhooks/${topic}`);
    expect(readFileSync(new URL(routeFile, ROOT), "utf8")).toContain(`receiveWebhook(request, "${topic}")`);
    expect(text).toContain(`# ${routeFile}\n[[webhooks.subscriptions]]\n`);
  });

  test("is a compliance topic if and only if it is one of the three", () => {
    expect(isCompliance).toBe(["customers/data_request", "customers/redact", "shop/redact"].includes(topic));
  });
});

test("webhooks and both GraphQL APIs are of one version", () => {
  expect(toml.webhooks.api_version).toBe(SHOPIFY_API_VERSION);
});

test("orders are asked for without names, addresses or contact data", () => {
  const fields = subscriptions
    .filter(({ topic }) => topic.startsWith("orders/"))
    .flatMap((one) => one.include_fields ?? ["*"]);

  expect(fields).not.toContain("*");
  expect(
    fields.filter((field) => /address|email|phone|^customer$|browser_ip|first_name|last_name/.test(field)),
  ).toEqual([]);
});
