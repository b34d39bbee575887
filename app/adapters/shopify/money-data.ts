import { z } from "zod";
import { moneyFromDecimal } from "~/lib/money";

/** MoneyV2 as minor units. */
export const moneyDataSchema = z
  .object({ amount: z.string(), currencyCode: z.string() })
  .transform(({ amount, currencyCode }) => moneyFromDecimal(amount, currencyCode));
