import type { ActionFunctionArgs } from "@remix-run/node";
import { AppError } from "~/lib/app-error";
import { BUDGETS } from "~/http/agent-budgets";
import { serveVisitor } from "~/http/serve-visitor";
import { renewVisitorToken, TOKEN_SECONDS } from "~/http/visitor-token";
import { services } from "~/services.server";

/** `POST /agent/token`: a fresh token for one that runs out, or has just run out. */
export async function action({ request }: ActionFunctionArgs) {
  let fresh: string | null = null;
  const verify = async (token: string) => {
    const renewed = await renewVisitorToken(token, { secret: services.config.visitorTokenSecret });
    fresh = renewed.token;
    return renewed.claims;
  };

  return serveVisitor(request, { methods: ["POST"], name: "token", ...BUDGETS.token, verify }, async () => {
    if (fresh === null) throw new AppError("internal", "a token was verified without being renewed");
    return Response.json(
      { token: fresh, expiresInSeconds: TOKEN_SECONDS },
      { headers: { "cache-control": "no-store" } },
    );
  });
}

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);
