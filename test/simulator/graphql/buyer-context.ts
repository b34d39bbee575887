import { valueFromASTUntyped, type OperationDefinitionNode } from "graphql";
import type { ShopState } from "../state/entities.ts";
import type { ApiCall } from "./api-call.ts";

/** Country and language of `@inContext(country:, language:)`, the shop's own where it says nothing. */
export function readBuyerContext(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  shop: ShopState,
): { buyerContext: ApiCall["buyerContext"]; isGiven: boolean } {
  const directive = operation.directives?.find(({ name }) => name.value === "inContext");
  const read = (name: string) => {
    const argument = directive?.arguments?.find((candidate) => candidate.name.value === name);
    const value = argument && valueFromASTUntyped(argument.value, variables);
    return typeof value === "string" ? value : undefined;
  };
  return {
    buyerContext: {
      countryCode: read("country") ?? shop.countryCode,
      languageCode: read("language") ?? shop.primaryLocale.replace("-", "_").toUpperCase(),
    },
    isGiven: directive !== undefined,
  };
}
