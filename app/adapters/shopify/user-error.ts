import { z } from "zod";
import { AppError } from "~/lib/app-error";

/** What a mutation refuses, inside an answer that is otherwise fine. */
export const userErrorSchema = z.object({
  field: z.array(z.string()).nullable(),
  message: z.string(),
  code: z.string().nullable().optional(),
});
export type UserError = z.infer<typeof userErrorSchema>;

/** Throws when a mutation was refused for anything but the `accepted` codes. */
export function assertNoUserErrors(action: string, errors: UserError[], accepted: string[] = []) {
  const serious = errors.filter(({ code }) => !accepted.includes(code ?? ""));
  if (serious.length === 0) return;
  throw new AppError("upstream-unavailable", `${action}: ${serious.map(({ message }) => message).join("; ")}`);
}
