import type { Clock } from "~/ports/clock";
import type { DiscountCodes } from "~/ports/discount-codes";
import type { DiscountGrant, DiscountStore } from "~/ports/discount-store";

type Dependencies = { discounts: Pick<DiscountStore, "noteEvent" | "findGrant">; codes: DiscountCodes; clock: Clock };

/**
 * Makes the code of a grant in Shopify; harmless when repeated. Returns the grant as it is then. Throws where Shopify cannot
 * be reached or refuses it: the grant stays reserved, and the next question tries again.
 */
export async function issueGrant(
  { discounts, codes, clock }: Dependencies,
  grant: DiscountGrant,
  endsAt: Date,
): Promise<DiscountGrant> {
  if (grant.discountId !== null) return grant;
  const { code, terms, grantedAt } = grant;
  const discountId = await codes.create({ code, title: `Shopwalker ${code}`, terms, startsAt: grantedAt, endsAt });
  await discounts.noteEvent(grant.id, { kind: "issued", discountId, expiresAt: endsAt }, clock.now());

  const issued = await discounts.findGrant(grant.id);
  // Taken back while it was being made.
  if (issued?.state === "withdrawn") await codes.deactivate(discountId);
  return issued ?? grant;
}
