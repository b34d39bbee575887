import type { Dataset } from "~/contracts/exports";
import { AppError } from "~/lib/app-error";
import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";
import { limitRate } from "./limit-rate";
import { respondWithError } from "./respond-with-error";

const PER_TOKEN = { limit: 120, perSeconds: 60 };
/** Guesses are free of work: who has no token is held off by address elsewhere, if at all. */
const SECRET = /^Bearer (swk_[\w-]{20,100})$/;

/** Every `/api/v1/*` request of a merchant's own program: the token names the shop and what it may read. */
export async function serveApi(
  request: Request,
  scope: Dataset | null,
  work: (shop: Shop, dataset: Dataset) => Promise<Response>,
): Promise<Response> {
  try {
    if (request.method !== "GET") return new Response(null, { status: 405, headers: { allow: "GET" } });
    const secret = SECRET.exec(request.headers.get("authorization") ?? "")?.[1];
    if (secret === undefined)
      throw refused("Send `Authorization: Bearer <token>` with a token made on the Export page.");
    const token = await services.findApiToken(secret, services.clock.now());
    if (token === null) throw refused("This token is not known, or was revoked. Make another on the Export page.");

    await limitRate([{ key: `api:${token.shopId}:${token.id}`, budget: PER_TOKEN }]);
    if (scope === null) throw new AppError("not-found", "there is no such list", { userMessage: NO_LIST });
    if (!token.scopes.includes(scope)) {
      const userMessage = `This token may not read ${scope}: make one that may on the Export page.`;
      throw new AppError("forbidden", `a token without the scope ${scope}`, { userMessage });
    }
    const shop = await services.shops.findById(token.shopId);
    if (!shop?.isInstalled) {
      const userMessage = "The shop of this token has removed the app.";
      throw new AppError("shop-not-installed", `${token.shopId} is not installed`, { userMessage });
    }
    return await work(shop, scope);
  } catch (thrown) {
    return respondWithError(thrown);
  }
}

const NO_LIST = "There is no such list: read rollups, orders, conversations or events.";

function refused(userMessage: string): AppError {
  return new AppError("unauthenticated", "no token that is known", { userMessage });
}
