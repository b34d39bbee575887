import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { TextLimits } from "~/ports/knowledge-source";

/**
 * What a merchant sets on a page, article or FAQ entry: where and when it holds. As metafields in the namespace "custom" (with
 * storefront access), as fields of the same names in a metaobject. What is no country or day counts as not set.
 */
type LimitKey = "market" | "valid_from" | "valid_until";

/** Null stands for a metafield that is not set, or not open to the storefront. */
export const limitFieldsSchema = z.array(z.object({ key: z.string(), value: z.string() }).nullable());

const listSchema = z.array(z.string());
const DAY = /^\d{4}-\d{2}-\d{2}/;

export function readTextLimits(valueOf: (key: LimitKey) => string | null | undefined): TextLimits {
  const day = (value: string | null | undefined) => DAY.exec(value ?? "")?.[0] ?? null;
  return {
    countries: readCountries(valueOf("market") ?? ""),
    validFrom: day(valueOf("valid_from")),
    validUntil: day(valueOf("valid_until")),
  };
}

/** "DE", "DE, AT" or a list field's ["DE", "AT"]. */
function readCountries(value: string): string[] {
  const codes = value.startsWith("[") ? readList(value) : value.split(/[\s,;]+/);
  return codes.map((code) => code.trim().toUpperCase()).filter((code) => /^[A-Z]{2}$/.test(code));
}

function readList(value: string): string[] {
  try {
    return listSchema.catch([]).parse(parseJson(z.unknown(), value));
  } catch {
    // No list after all.
    return [];
  }
}
