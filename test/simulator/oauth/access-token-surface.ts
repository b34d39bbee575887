import { z } from "zod";
import type { Surface } from "../server/surface.ts";
import type { AccessToken, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { exchangeIdToken, migrateOfflineToken } from "./exchange-id-token.ts";
import { OFFLINE_LIFE_SECONDS, ONLINE_LIFE_SECONDS, REFRESH_LIFE_SECONDS } from "./issue-token.ts";
import { OauthError } from "./oauth-error.ts";
import { refreshAccessToken } from "./refresh-access-token.ts";

const PREFIX = "urn:shopify:params:oauth:token-type:";
const ID_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:id_token";

const credentials = { client_id: z.string(), client_secret: z.string() };

const grantSchema = z.discriminatedUnion("grant_type", [
  z.object({
    ...credentials,
    grant_type: z.literal("urn:ietf:params:oauth:grant-type:token-exchange"),
    subject_token: z.string(),
    subject_token_type: z.enum([ID_TOKEN_TYPE, `${PREFIX}offline-access-token`]),
    requested_token_type: z.enum([`${PREFIX}offline-access-token`, `${PREFIX}online-access-token`]),
    expiring: z.union([z.string(), z.number()]).optional(),
  }),
  z.object({ ...credentials, grant_type: z.literal("refresh_token"), refresh_token: z.string() }),
]);

type Grant = z.infer<typeof grantSchema>;

/** `POST /admin/oauth/access_token` of a shop: token exchange, migration and refresh (JSON or form). */
export const accessTokenSurface: Surface = async (request, target, context) => {
  if (target.kind !== "shop" || new URL(request.url).pathname !== "/admin/oauth/access_token") return null;
  if (request.method !== "POST") return Response.json({ errors: "Not Found" }, { status: 404 });

  const grant = grantSchema.safeParse(await readBody(request));
  if (!grant.success) return refuse(new OauthError("invalid_request", z.prettifyError(grant.error)));
  try {
    const token = grantToken(context, target.shop, grant.data);
    return Response.json(toBody(token, target.shop), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof OauthError) return refuse(error);
    throw error;
  }
};

function grantToken(context: SimulatorContext, shop: ShopState, grant: Grant): AccessToken {
  const { app } = context;
  if (grant.client_id !== app.clientId || grant.client_secret !== app.clientSecret) {
    throw new OauthError("invalid_client", "The client id or secret is wrong.");
  }
  const installation = shop.installations.get(app.clientId);
  if (!installation) throw new OauthError("application_cannot_be_found", "The app is not installed on this shop.");

  if (grant.grant_type === "refresh_token") {
    return refreshAccessToken(context, shop, { installation, refreshToken: grant.refresh_token });
  }
  if (grant.subject_token_type !== ID_TOKEN_TYPE) {
    return migrateOfflineToken(context, shop, { installation, subjectToken: grant.subject_token });
  }
  return exchangeIdToken(context, shop, {
    installation,
    subjectToken: grant.subject_token,
    kind: grant.requested_token_type === `${PREFIX}online-access-token` ? "online" : "offline",
    isExpiring: String(grant.expiring ?? "0") === "1",
  });
}

function toBody(token: AccessToken, shop: ShopState): Record<string, unknown> {
  const scope = token.scopes.join(",");
  const base = { access_token: token.token, scope };
  if (token.kind === "online") {
    const user = shop.staff.find((member) => member.id === token.userId) ?? shop.staff[0];
    return {
      ...base,
      expires_in: ONLINE_LIFE_SECONDS,
      associated_user_scope: scope,
      associated_user: user && {
        id: user.id,
        first_name: user.firstName,
        last_name: user.lastName,
        email: user.email,
        email_verified: true,
        account_owner: user.accountOwner,
        locale: user.locale,
        collaborator: false,
      },
    };
  }
  if (token.refreshToken === null) return base;
  return {
    ...base,
    expires_in: OFFLINE_LIFE_SECONDS,
    refresh_token: token.refreshToken,
    refresh_token_expires_in: REFRESH_LIFE_SECONDS,
  };
}

function refuse(error: OauthError): Response {
  return Response.json({ error: error.code, error_description: error.message }, { status: 400 });
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (request.headers.get("content-type")?.includes("json") !== true) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
