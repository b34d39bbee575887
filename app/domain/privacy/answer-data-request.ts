import type { dataRequestSchema } from "~/contracts/compliance-webhook";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { PrivacyRequests, PrivacyStore } from "~/ports/privacy-store";
import type { z } from "zod";

type Dependencies = { privacy: PrivacyStore; requests: PrivacyRequests; ids: Ids; clock: Clock };

/** Collects what is stored of a customer; the merchant finds it in the admin and hands it over. */
export async function answerDataRequest(
  { privacy, requests, ids, clock }: Dependencies,
  shopDomain: string,
  webhookId: string,
  { customer, orders_requested: orderIds }: z.infer<typeof dataRequestSchema>,
): Promise<void> {
  const at = clock.now();
  const subject = { customerId: customer.id, email: customer.email ?? null };
  await requests.open({ id: ids.random(), shopDomain, topic: "customers/data_request", webhookId, subject, at });
  const exported = await privacy.exportCustomer({ ...subject, orderIds });
  const summary = Object.fromEntries(Object.entries(exported).map(([part, rows]) => [part, rows.length]));
  await requests.close(webhookId, { summary, exported, at: clock.now() });
}
