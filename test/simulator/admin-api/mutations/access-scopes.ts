import type { Resolver } from "../../graphql/api-call.ts";
import { appConfigOf } from "../../server/app-config.ts";
import { changeScopes } from "../../oauth/change-scopes.ts";
import { requireInstallation } from "../queries/app.ts";
import { toAccessScope } from "../types/app.ts";
import { userError } from "../user-error.ts";

export const accessScopeMutations: Record<string, Resolver> = {
  /** Gives optional scopes back; those that the TOML requires stay. */
  appRevokeAccessScopes: (_root, { scopes }: { scopes: string[] }, call) => {
    const required = appConfigOf(call.simulator.app).scopes;
    const { grantedScopes } = requireInstallation(call);
    if (scopes.some((scope) => required.includes(scope))) {
      const message = "Cannot revoke required scopes.";
      return { revoked: null, userErrors: [userError(["scopes"], message, "CANNOT_REVOKE_REQUIRED_SCOPES")] };
    }
    if (scopes.some((scope) => !grantedScopes.includes(scope))) {
      const message = "Cannot revoke scopes that have not been granted.";
      return { revoked: null, userErrors: [userError(["scopes"], message, "CANNOT_REVOKE_UNDECLARED_SCOPES")] };
    }
    changeScopes(call.simulator, call.shop, { revoke: scopes });
    return { revoked: scopes.map(toAccessScope), userErrors: [] };
  },
};
