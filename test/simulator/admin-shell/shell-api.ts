import { z } from "zod";
import { changeScopes } from "../oauth/change-scopes.ts";
import { signIdToken } from "../oauth/sign-id-token.ts";
import { extensionStatus } from "./extension-status.ts";
import { pickerRequest, pickerResources } from "./picker-resources.ts";
import type { ShellVisit } from "./shell-visit.ts";

const logRequest = z.object({ event: z.string(), detail: z.json().optional() });
const scopesRequest = z.object({ scopes: z.array(z.string()) });

/** What the admin page asks the simulator on behalf of the app in its frame; paths below `/store/<handle>/bridge/`. */
export async function answerShellApi(request: Request, visit: ShellVisit): Promise<Response | null> {
  const name = /^\/bridge\/([\w-]+)$/.exec(visit.path)?.[1];
  if (!name || request.method !== "POST") return null;
  const { context, shop, staff } = visit;
  const isInstalled = shop.installations.has(context.app.clientId);
  if (!isInstalled) return Response.json({ error: `The app is not installed on ${shop.domain}` }, { status: 403 });
  const body: unknown = await request.json();

  switch (name) {
    case "id-token":
      return Response.json(signIdToken(context.app, { shopDomain: shop.domain, userId: staff.id }));
    case "log": {
      const { event, detail } = logRequest.parse(body);
      context.log.add({
        kind: "app-bridge",
        at: context.clock.nowIso(),
        shop: shop.domain,
        event,
        detail: detail ?? null,
      });
      return Response.json(null);
    }
    case "user":
      return Response.json({ accountAccess: staff.accountOwner ? "Account owner" : "Limited access" });
    case "extensions":
      return Response.json(extensionStatus(visit));
    case "resources":
      return Response.json(pickerResources(visit, pickerRequest.parse(body)));
    case "scopes":
      return Response.json(scopesDetail(visit));
    case "grant-scopes":
      changeScopes(context, shop, { grant: declared(visit, scopesRequest.parse(body).scopes) });
      return Response.json(scopesDetail(visit));
    case "revoke-scopes":
      changeScopes(context, shop, { revoke: declared(visit, scopesRequest.parse(body).scopes) });
      return Response.json(scopesDetail(visit));
    default:
      return Response.json({ error: `There is no ${name}` }, { status: 404 });
  }
}

function scopesDetail({ app, context, shop }: ShellVisit) {
  const granted = shop.installations.get(context.app.clientId)?.grantedScopes ?? [];
  return { granted, required: app.scopes, optional: app.optionalScopes };
}

/** Only scopes that the app declared as optional can be granted or given back. */
function declared({ app }: ShellVisit, scopes: string[]): string[] {
  return scopes.filter((scope) => app.optionalScopes.includes(scope));
}
