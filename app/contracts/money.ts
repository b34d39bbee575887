import { z } from "zod";

/** Minor units plus currency. */
export const moneySchema = z.object({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });
