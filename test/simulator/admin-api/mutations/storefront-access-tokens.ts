import type { Resolver } from "../../graphql/api-call.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import { requireInstallation } from "../queries/app.ts";
import { userError } from "../user-error.ts";

const MAX_TOKENS = 100;

export const storefrontAccessTokenMutations: Record<string, Resolver> = {
  /** The token holds the app's `unauthenticated_*` scopes. */
  storefrontAccessTokenCreate: (_root, { input }: { input: { title: string } }, call) => {
    const { shop, simulator } = call;
    if (shop.storefrontTokens.length >= MAX_TOKENS) {
      const message = `Apps can only have ${MAX_TOKENS} storefront access tokens.`;
      return { shop, storefrontAccessToken: null, userErrors: [userError(["input"], message)] };
    }
    const scopes = requireInstallation(call).grantedScopes.filter((scope) => scope.startsWith("unauthenticated_"));
    const storefrontAccessToken = {
      id: simulator.ids.numeric(),
      token: simulator.ids.hex(32),
      title: input.title,
      scopes,
    };
    shop.storefrontTokens.push(storefrontAccessToken);
    return { shop, storefrontAccessToken, userErrors: [] };
  },

  storefrontAccessTokenDelete: (_root, { input }: { input: { id: string } }, { shop }) => {
    const id = numericIdOf("StorefrontAccessToken", input.id);
    const kept = shop.storefrontTokens.filter((one) => one.id !== id);
    if (kept.length === shop.storefrontTokens.length) {
      const userErrors = [userError(["input", "id"], "Storefront access token does not exist")];
      return { deletedStorefrontAccessTokenId: null, userErrors };
    }
    shop.storefrontTokens = kept;
    return { deletedStorefrontAccessTokenId: input.id, userErrors: [] };
  },
};
