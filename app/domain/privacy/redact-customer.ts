import type { z } from "zod";
import type { customerRedactSchema } from "~/contracts/compliance-webhook";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { PrivacyRequests, PrivacyStore } from "~/ports/privacy-store";

type Dependencies = { privacy: PrivacyStore; requests: PrivacyRequests; ids: Ids; clock: Clock };

/** Erases what is stored of a customer. Repeating it erases nothing more. */
export async function redactCustomer(
  { privacy, requests, ids, clock }: Dependencies,
  shopDomain: string,
  webhookId: string,
  { customer, orders_to_redact: orderIds }: z.infer<typeof customerRedactSchema>,
): Promise<void> {
  const at = clock.now();
  const topic = "customers/redact";
  await requests.open({ id: ids.random(), shopDomain, topic, webhookId, subject: null, at });
  await requests.forgetCustomer(shopDomain, customer.id);
  const summary = await privacy.eraseCustomer({ customerId: customer.id, orderIds, email: customer.email ?? null });
  await requests.close(webhookId, { summary, exported: null, at: clock.now() });
}
