import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import { namespaceOf } from "../types/metafield.ts";
import { topicFromEnum } from "../../webhooks/known-topics.ts";
import { userError } from "../user-error.ts";

type SubscriptionInput = {
  uri?: string | null;
  callbackUrl?: string | null;
  format?: "JSON" | "XML" | null;
  filter?: string | null;
  includeFields?: string[] | null;
  metafieldNamespaces?: string[] | null;
  name?: string | null;
};

const MAX_ADDRESS_BYTES = 64 * 1024;

export const webhookSubscriptionMutations: Record<string, Resolver> = {
  webhookSubscriptionCreate: (
    _root,
    { topic: topicName, webhookSubscription: input }: { topic: string; webhookSubscription: SubscriptionInput },
    call,
  ) => {
    const { shop, simulator } = call;
    const topic = topicFromEnum(topicName);
    const uri = input.uri ?? input.callbackUrl ?? "";
    const problem = addressProblem(topic, uri, call);
    if (problem !== null) return refuse(["webhookSubscription", "callbackUrl"], problem);
    if (input.format === "XML") {
      const message = "Format 'xml' is invalid for this webhook topic. Allowed formats: json";
      return refuse(["webhookSubscription", "format"], message);
    }
    if (input.filter != null && !input.filter.includes(":")) {
      const message = "The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.";
      return refuse(["webhookSubscription"], message);
    }

    const now = simulator.clock.nowIso();
    const webhookSubscription = {
      id: simulator.ids.numeric(),
      topic,
      uri,
      filter: input.filter ?? null,
      includeFields: input.includeFields ?? [],
      metafieldNamespaces: (input.metafieldNamespaces ?? []).map((namespace) => namespaceOf(namespace, call)),
      name: input.name ?? null,
      apiVersion: call.version,
      consecutiveFailures: 0,
      createdAt: now,
      updatedAt: now,
    };
    shop.webhookSubscriptions.push(webhookSubscription);
    return { webhookSubscription, userErrors: [] };
  },

  webhookSubscriptionDelete: (_root, { id: globalId }: { id: string }, { shop }) => {
    const id = numericIdOf("WebhookSubscription", globalId);
    const kept = shop.webhookSubscriptions.filter((one) => one.id !== id);
    if (kept.length === shop.webhookSubscriptions.length) {
      const userErrors = [userError(["id"], "Webhook subscription does not exist")];
      return { deletedWebhookSubscriptionId: null, userErrors };
    }
    shop.webhookSubscriptions = kept;
    return { deletedWebhookSubscriptionId: globalId, userErrors: [] };
  },
};

/** The app's own address is taken whatever it is: locally it stands for the public https one. */
function addressProblem(topic: string, uri: string, { shop, simulator }: ApiCall): string | null {
  if (!URL.canParse(uri)) return "Address is invalid";
  if (Buffer.byteLength(uri) > MAX_ADDRESS_BYTES) return "Address is too big (maximum is 64 KB)";
  if (shop.webhookSubscriptions.some((one) => one.topic === topic && one.uri === uri)) {
    return "Address for this topic has already been taken";
  }
  if (uri.startsWith(simulator.app.applicationUrl)) return null;
  const { protocol, hostname } = new URL(uri);
  if (/(^|\.)(myshopify|shopify)\.com$|^localhost$|\.localhost$|^127\./.test(hostname)) {
    return "Address cannot be a Shopify or an internal domain";
  }
  return protocol === "http:" ? "Address protocol http:// is not supported" : null;
}

function refuse(field: string[], message: string) {
  return { webhookSubscription: null, userErrors: [userError(field, message)] };
}
