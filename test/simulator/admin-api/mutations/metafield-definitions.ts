import type { Resolver } from "../../graphql/api-call.ts";
import { namespaceOf } from "../types/metafield.ts";
import { userError } from "../user-error.ts";

type DefinitionInput = {
  ownerType: string;
  namespace?: string | null;
  key: string;
  name: string;
  type: string;
  capabilities?: { cartToOrderCopyable?: { enabled: boolean } | null } | null;
};

const KEY = /^[A-Za-z0-9_-]{2,64}$/;

export const metafieldDefinitionMutations: Record<string, Resolver> = {
  metafieldDefinitionCreate: (_root, { definition }: { definition: DefinitionInput }, call) => {
    const { ownerType, key, name, type } = definition;
    const namespace = namespaceOf(definition.namespace, call);
    const refuse = (field: string, message: string, code: string) => ({
      createdDefinition: null,
      userErrors: [userError(["definition", field], message, code)],
    });
    if (!KEY.test(key)) return refuse("key", "Key contains one or more invalid characters.", "INVALID_CHARACTER");
    if (name.trim() === "") return refuse("name", "Name can't be blank", "BLANK");
    const isTaken = call.shop.metafieldDefinitions.some(
      (one) => one.ownerType === ownerType && one.namespace === namespace && one.key === key,
    );
    if (isTaken) {
      return refuse(
        "key",
        `Key is in use for ${ownerTitle(ownerType)} metafields on the '${namespace}' namespace.`,
        "TAKEN",
      );
    }

    const createdDefinition = {
      id: call.simulator.ids.numeric(),
      ownerType,
      namespace,
      key,
      name,
      type,
      cartToOrderCopyable: definition.capabilities?.cartToOrderCopyable?.enabled ?? false,
    };
    call.shop.metafieldDefinitions.push(createdDefinition);
    return { createdDefinition, userErrors: [] };
  },
};

function ownerTitle(ownerType: string): string {
  return ownerType.charAt(0) + ownerType.slice(1).toLowerCase();
}
