import type { PrivacyRequest } from "@prisma/client";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { CustomerExport, PrivacyRequestEntry, PrivacyRequests } from "~/ports/privacy-store";
import type { SecretBox } from "~/ports/secret-box";
import type { Database } from "./open-database";

const rows = z.array(z.record(z.string(), z.unknown()));
const exportSchema: z.ZodType<CustomerExport> = z.object({
  visitors: rows,
  conversations: rows,
  messages: rows,
  tickets: rows,
  carts: rows,
  orders: rows,
  events: rows,
  // Files from before these were stored have none.
  experiments: rows.default([]),
  discounts: rows.default([]),
  hesitations: rows.default([]),
});

const subjectSchema = z.object({ email: z.string().nullable() });

/** Of the two topics that a merchant sees. */
const KINDS = { "customers/data_request": "data-request", "customers/redact": "erasure" } as const;

export function createPostgresPrivacyRequests({ prisma }: Database, secretBox: SecretBox): PrivacyRequests {
  function toEntry(row: Omit<PrivacyRequest, "exportCiphertext">, hasExport: boolean): PrivacyRequestEntry {
    const { id, receivedAt, doneAt, subjectCiphertext } = row;
    const kind = row.topic === "customers/redact" ? KINDS["customers/redact"] : KINDS["customers/data_request"];
    const subject =
      subjectCiphertext === null
        ? null
        : parseJson(subjectSchema, secretBox.open(subjectCiphertext, subjectPurposeOf(row.webhookId)));
    return { id, kind, email: subject?.email ?? null, state: stateOf(row, kind, hasExport), receivedAt, doneAt };
  }

  return {
    async open({ id, shopDomain, topic, webhookId, subject, at }) {
      const { customerId = null, email = null } = subject ?? {};
      const subjectCiphertext = subject && secretBox.seal(JSON.stringify({ email }), subjectPurposeOf(webhookId));
      await prisma.privacyRequest.upsert({
        where: { webhookId },
        create: { id, shopDomain, topic, webhookId, customerId, subjectCiphertext, receivedAt: at },
        update: {},
      });
    },

    async close(webhookId, { summary, exported, at }) {
      const exportCiphertext = exported && secretBox.seal(JSON.stringify(exported), purposeOf(webhookId));
      await prisma.privacyRequest.update({
        where: { webhookId },
        data: { status: "DONE", summary, exportCiphertext, doneAt: at },
      });
    },

    async list(shopDomain, { limit }) {
      const where = { shopDomain, topic: { in: Object.keys(KINDS) } };
      const rows = await prisma.privacyRequest.findMany({
        where,
        // The exports are long, and only whether there is one is told.
        omit: { exportCiphertext: true },
        orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
        take: limit,
      });
      const ready = await prisma.privacyRequest.findMany({
        where: { id: { in: rows.map(({ id }) => id) }, exportCiphertext: { not: null } },
        select: { id: true },
      });
      const readyIds = new Set(ready.map(({ id }) => id));
      return rows.map((row) => toEntry(row, readyIds.has(row.id)));
    },

    async readExport(shopDomain, id) {
      const request = await prisma.privacyRequest.findFirst({ where: { id, shopDomain } });
      if (request?.exportCiphertext == null) return null;
      const json = secretBox.open(request.exportCiphertext, purposeOf(request.webhookId));
      return { receivedAt: request.receivedAt, exported: parseJson(exportSchema, json) };
    },

    async forgetCustomer(shopDomain, customerId) {
      await prisma.privacyRequest.updateMany({
        where: { shopDomain, customerId },
        data: { exportCiphertext: null, subjectCiphertext: null, customerId: null },
      });
    },
  };
}

function stateOf(
  { status }: Pick<PrivacyRequest, "status">,
  kind: PrivacyRequestEntry["kind"],
  hasExport: boolean,
): PrivacyRequestEntry["state"] {
  if (status !== "DONE") return "collecting";
  if (kind === "erasure") return "erased";
  return hasExport ? "ready" : "expired";
}

function purposeOf(webhookId: string): string {
  return `privacy-export:${webhookId}`;
}

function subjectPurposeOf(webhookId: string): string {
  return `privacy-subject:${webhookId}`;
}
