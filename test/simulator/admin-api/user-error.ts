/** What a mutation has against its input; `code` is left null where Shopify gives none. */
export type UserError = { field: string[] | null; message: string; code: string | null };

/** A refusal that a mutation collects into its payload's `userErrors`. */
export function userError(
  field: readonly (string | number)[] | null,
  message: string,
  code: string | null = null,
): UserError {
  return { field: field?.map(String) ?? null, message, code };
}
