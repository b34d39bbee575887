import { z } from "zod";

const contextSchema = z.object({ clientIp: z.union([z.ipv4(), z.ipv6()]) });

/**
 * The shopper's address as the server's load context says: the connection's, or what a proxy wrote where TRUST_PROXY names
 * it. Null where it is not known; a header of the request is never believed here.
 */
export function readClientIp(context: unknown): string | null {
  const parsed = contextSchema.safeParse(context);
  return parsed.success ? parsed.data.clientIp : null;
}
