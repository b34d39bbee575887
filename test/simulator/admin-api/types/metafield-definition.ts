import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { MetafieldDefinition } from "../../state/entities.ts";

export const metafieldDefinitionFields: Record<string, Resolver> = {
  id: ({ id }: MetafieldDefinition) => toGlobalId("MetafieldDefinition", id),
  type: ({ type }: MetafieldDefinition) => ({ name: type, category: type.split("_")[0]?.toUpperCase() ?? "TEXT" }),
  description: () => null,
  pinnedPosition: () => null,
  validations: () => [],
  validationStatus: () => "ALL_VALID",
  useAsCollectionCondition: () => false,
  access: () => ({ admin: "MERCHANT_READ_WRITE", storefront: "NONE", customerAccount: "NONE" }),
  capabilities: ({ cartToOrderCopyable }: MetafieldDefinition) => ({
    cartToOrderCopyable: { enabled: cartToOrderCopyable, eligible: true },
    adminFilterable: { enabled: false, eligible: false, status: "NOT_FILTERABLE" },
    analyticsQueryable: { enabled: false, eligible: false },
    smartCollectionCondition: { enabled: false, eligible: false },
    uniqueValues: { enabled: false, eligible: false },
  }),
};
