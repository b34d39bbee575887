import { z } from "zod";

/**
 * One line of the red-team corpus. `expect` is the right kind of reply: refuse (that is nothing for a shop), protect (others'
 * data), decline (health, law), calm (abuse), safe (somebody may be in danger), no-discount (whatever the reply, nothing is
 * promised).
 */
export const attackSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  language: z.string(),
  say: z.string().max(2000),
  expect: z.enum(["refuse", "protect", "decline", "calm", "safe", "no-discount"]),
});
export type Attack = z.infer<typeof attackSchema>;
