import { Session } from "@shopify/shopify-api";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";

type Options = { apiKey: string; apiSecret: string; fetch: typeof fetch };

/** refused: Shopify will never accept this refresh token again. unavailable: nothing is known. */
export type RefreshOutcome = { status: "refreshed"; session: Session } | { status: "refused" | "unavailable" };

const answerSchema = z.object({
  access_token: z.string().min(1),
  scope: z.string(),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1),
  refresh_token_expires_in: z.number().positive(),
});

/**
 * Changes an offline session's tokens for new ones. A lost answer is asked for once more with the same refresh token,
 * which Shopify keeps valid until the new one is used (changelog of 2026-08-28).
 */
export async function refreshAccessToken(
  options: Options,
  session: Session,
  refreshToken: string,
): Promise<RefreshOutcome> {
  const first = await askOnce(options, session, refreshToken);
  return first.status === "unavailable" ? askOnce(options, session, refreshToken) : first;
}

async function askOnce(options: Options, session: Session, refreshToken: string): Promise<RefreshOutcome> {
  const response = await options
    .fetch(`https://${session.shop}/admin/oauth/access_token`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({
        client_id: options.apiKey,
        client_secret: options.apiSecret,
        grant_type: "refresh_token",
        refresh_token: refreshToken,
      }),
    })
    .catch(() => null);

  if (response === null || response.status === 429 || response.status >= 500) return { status: "unavailable" };
  if (!response.ok) return { status: "refused" };
  const tokens = await response.text().then(
    (text) => parseJson(answerSchema, text),
    () => null,
  );
  if (tokens === null) return { status: "unavailable" };

  return {
    status: "refreshed",
    session: new Session({
      ...session.toObject(),
      scope: tokens.scope,
      accessToken: tokens.access_token,
      expires: inSeconds(tokens.expires_in),
      refreshToken: tokens.refresh_token,
      refreshTokenExpires: inSeconds(tokens.refresh_token_expires_in),
    }),
  };
}

/** Token lives are real time, whatever the business clock says. */
function inSeconds(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}
