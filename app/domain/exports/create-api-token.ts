import { z } from "zod";
import { datasetSchema } from "~/contracts/exports";
import { AppError } from "~/lib/app-error";
import type { ApiTokenStore } from "~/ports/api-token-store";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";

const MAX_TOKENS = 20;

export const newApiTokenSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the token a name, for example the program that will use it.")
    .max(60, "Keep the name to 60 characters."),
  scopes: z.array(datasetSchema).min(1, "Choose at least one list that the token may read."),
});

/** Returns the secret: this once, since only its hash is kept. Throws AppError `conflict` where there are too many. */
export async function createApiToken(
  { apiTokens, audit, ids, clock }: { apiTokens: ApiTokenStore; audit: AuditLog; ids: Ids; clock: Clock },
  { name, scopes, actor }: z.infer<typeof newApiTokenSchema> & { actor: string },
): Promise<string> {
  if ((await apiTokens.list()).length >= MAX_TOKENS) {
    const message = `There are ${MAX_TOKENS} tokens already: revoke one that is no longer used.`;
    throw new AppError("conflict", message, { userMessage: message });
  }
  const secret = `swk_${ids.random()}${ids.random()}`;
  const id = ids.random();
  await apiTokens.create({ id, name, scopes, secret, createdAt: clock.now() });
  await audit.record({ actor, action: "api-token.created", detail: { id, name, scopes } });
  return secret;
}
