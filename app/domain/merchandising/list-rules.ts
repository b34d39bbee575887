import type { MerchandisingRuleView } from "~/contracts/merchandising-view";
import type { MerchandisingRule } from "~/contracts/merchandising";
import type { MerchandisingStore } from "~/ports/merchandising-store";

/** The rules as a merchant reads them: with today's titles and pictures, and how many products each is about. */
export async function listRules(
  merchandising: Pick<MerchandisingStore, "describeTargets">,
  rules: MerchandisingRule[],
): Promise<MerchandisingRuleView[]> {
  const standings = await merchandising.describeTargets(rules);
  const byRule = new Map(standings.map((standing) => [standing.ruleId, standing]));
  return rules.map(({ id, action, kind, value, label }) => {
    const standing = byRule.get(id);
    return {
      ...{ id, action, kind, value },
      label: standing?.title ?? label,
      imageUrl: standing?.imageUrl ?? null,
      products: standing?.products ?? 0,
    };
  });
}
