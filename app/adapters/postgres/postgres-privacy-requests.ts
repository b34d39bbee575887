import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { CustomerExport, PrivacyRequests } from "~/ports/privacy-store";
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
});

export function createPostgresPrivacyRequests({ prisma }: Database, secretBox: SecretBox): PrivacyRequests {
  return {
    async open({ id, shopDomain, topic, webhookId, at }) {
      await prisma.privacyRequest.upsert({
        where: { webhookId },
        create: { id, shopDomain, topic, webhookId, receivedAt: at },
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

    async readExport(shopDomain, id) {
      const request = await prisma.privacyRequest.findFirst({ where: { id, shopDomain } });
      if (request?.exportCiphertext == null) return null;
      return parseJson(exportSchema, secretBox.open(request.exportCiphertext, purposeOf(request.webhookId)));
    },
  };
}

function purposeOf(webhookId: string): string {
  return `privacy-export:${webhookId}`;
}
