import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { toGlobalId } from "../graphql/global-id.ts";

/** Sets what the merchant granted to the app and announces `app/scopes_update`; returns the scopes as they are now. */
export function changeScopes(
  context: SimulatorContext,
  shop: ShopState,
  { grant = [], revoke = [] }: { grant?: readonly string[]; revoke?: readonly string[] },
): string[] {
  const installation = shop.installations.get(context.app.clientId);
  if (!installation) throw new Error(`The app is not installed on ${shop.domain}.`);

  const previous = installation.grantedScopes;
  const current = [...new Set([...previous, ...grant])].filter((scope) => !revoke.includes(scope));
  installation.grantedScopes = current;
  context.emit({
    shop,
    topic: "app/scopes_update",
    payload: {
      id: installation.id,
      shop_id: toGlobalId("Shop", shop.id),
      previous,
      current,
      updated_at: context.clock.nowIso(),
    },
  });
  return current;
}
