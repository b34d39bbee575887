import { z } from "zod";
import type { AuditLog } from "~/ports/audit-log";
import type { ModelKeyStore } from "~/ports/model-key-store";

/** A key as providers give them out: printable, without blanks. It is stored encrypted and never leaves again but to the provider. */
export const modelKeySchema = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{8,300}$/, "This does not look like a key: paste it whole, without blanks.");

/** keep: as it is. */
export const modelKeyChangeSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("keep") }),
  z.object({ action: z.literal("remove") }),
  z.object({ action: z.literal("save"), key: modelKeySchema }),
]);
export type ModelKeyChange = z.infer<typeof modelKeyChangeSchema>;

/** Saves or removes a shop's own key for a language model. The audit tells that it happened, and nothing of the key. */
export async function changeModelKey(
  { modelKeys, audit }: { modelKeys: ModelKeyStore; audit: AuditLog },
  change: ModelKeyChange,
  actor: string,
): Promise<void> {
  switch (change.action) {
    case "keep":
      return;
    case "remove":
      await modelKeys.remove();
      return audit.record({ actor, action: "model-key.removed", detail: {} });
    case "save":
      await modelKeys.save(change.key);
      return audit.record({ actor, action: "model-key.saved", detail: {} });
  }
}
